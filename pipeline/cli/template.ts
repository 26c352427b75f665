import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Agency, findAgency } from '../contract/agencies.ts';
import { type Period, periodOf } from '../contract/period.ts';
import { templateFile, templateOf } from '../contract/template.ts';
import { writeTemplate } from '../workbook/write-template.ts';
import type { OutputFile } from '../workbook/replace-files.ts';
import { mustBeFree } from './new-files.ts';
import { parseOptions, required, yearOf } from './options.ts';
import { REFERENCE_OPTIONS, readReferences } from './references.ts';
import type { Command } from './command.ts';
import { writeOutputs } from './this-run.ts';
import { UsageFault } from './usage.ts';
import { unconfirmedLines } from './ownership-text.ts';

/** `baocao template`: writes the templates of one agency or of all that owe a report. */
export const template: Command = async (args, terminal) => {
  const options = parseOptions(args, {
    text: ['year', 'agency', 'out', ...REFERENCE_OPTIONS],
    flags: ['all'],
  });
  if (options.positionals.length > 0)
    throw new UsageFault(`Thừa “${options.positionals.join(' ')}”. Hãy xem --help.`);
  const { plan, roster } = readReferences(options);
  const period = periodOf(plan, roster, yearOf(required(options, 'year'), plan.issued));
  const folder = required(options, 'out');
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory())
    throw new UsageFault(`${folder} là tệp, không phải thư mục. Hãy ghi --out là một thư mục.`);
  const agencies = chosen(period, { all: options.flag('all'), name: options.text('agency') });
  const files = await render(period, agencies, { folder, progress: terminal.progress('Tạo biểu mẫu') });
  await mustBeFree(files, 'có thể là báo cáo đang điền');
  await writeOutputs(files);
  terminal.out(
    files.length === 1
      ? `Đã ghi biểu mẫu của ${agencies[0]?.name ?? ''}: ${files[0]?.path ?? ''}`
      : `Đã ghi ${files.length} biểu mẫu năm ${period.year} vào thư mục ${folder}.`,
  );
  for (const line of unconfirmedLines(period)) terminal.out(line);
  return 0;
};

function chosen(
  period: Period,
  { all, name }: { all: boolean; name: string | undefined },
): readonly Agency[] {
  if (all === (name !== undefined)) throw new UsageFault('Hãy ghi --agency MÃ, hoặc --all cho mọi cơ quan.');
  if (name === undefined) return period.reporters;
  const agency = findAgency(period.agencies, name);
  if (!agency)
    throw new UsageFault(`Năm ${period.year} không có cơ quan “${name}”. ${nearest(period, name)}`);
  if (!period.rows.has(agency.code))
    throw new UsageFault(
      `${agency.name} không được giao nhiệm vụ trong năm ${period.year} nên không có biểu mẫu.`,
    );
  return [agency];
}

function nearest(period: Period, name: string): string {
  const former = findAgency(period.roster.agencies, name);
  return former
    ? `${former.name} không tồn tại vào ngày cuối hạn báo cáo của năm đó.`
    : `Ví dụ về mã: ${period.reporters
        .slice(0, 5)
        .map((a) => a.code)
        .join(', ')}.`;
}

async function render(
  period: Period,
  agencies: readonly Agency[],
  { folder, progress }: { folder: string; progress: (done: number, total: number) => void },
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const agency of agencies) {
    const path = join(folder, templateFile(period.year, agency));
    files.push({ path, bytes: await writeTemplate(templateOf(period, agency)) });
    progress(files.length, agencies.length);
  }
  return files;
}
