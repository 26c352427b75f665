import type { AgencyLine, CityReport } from '../consolidate/city-report.ts';
import { groupBy } from '../consolidate/tally.ts';
import type { ReceivedFile } from '../contract/received.ts';
import { showMoment } from '../contract/time.ts';
import { VERSION_CONFLICT } from '../contract/version-conflict.ts';
import { timeOfConflict } from '../publish/reporting-text.ts';
import { oneLine } from './terminal.ts';

/** Reports of one time, or of times not known well enough, that say different things: the officer has to settle them before anything else; none where none are. */
export function conflictLines({ agencies }: CityReport): string[] {
  const lines = agencies.flatMap((line) =>
    [...groupBy(line.files.filter(isInConflict), (file) => timeOfConflict(file) ?? '').values()].map(
      (files) => conflictLine(line, files),
    ),
  );
  if (lines.length === 0) return [];
  return [
    `Cùng thời điểm nhận, khác nội dung, cần xác định bản nào gửi sau (${lines.length}):`,
    ...lines,
    `  ${VERSION_CONFLICT.message({}).fix}`,
  ];
}

/** The same for machines. */
export function conflictsJson({ agencies }: CityReport) {
  return agencies.flatMap(({ agency, files, counted }) => {
    const own = files.filter(isInConflict).map(({ path, receivedAt }) => ({ path, receivedAt }));
    return own.length === 0 ? [] : [{ agency: agency.code, files: own, counted: counted?.file.path ?? null }];
  });
}

function conflictLine({ agency, counted }: AgencyLine, files: readonly ReceivedFile[]): string {
  const names = files.map(({ path }) => oneLine(path)).join('; ');
  const meanwhile = counted ? `đang tính bản trước (${oneLine(counted.file.path)})` : 'chưa tính bản nào';
  const at = files[0] && timeOfConflict(files[0]);
  const when = at === undefined ? 'chưa biết nhận trước hay sau' : `nhận lúc ${showMoment(at)}`;
  return `  ${agency.name}, ${when}: ${names}; ${meanwhile}`;
}

function isInConflict({ standing }: ReceivedFile): boolean {
  return standing === 'conflict';
}
