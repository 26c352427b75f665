import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Agency, type Roster } from '../../pipeline/contract/agencies.ts';
import { periodOf } from '../../pipeline/contract/period.ts';
import type { Plan } from '../../pipeline/contract/plan.ts';
import { templateOf } from '../../pipeline/contract/template.ts';
import { type Parts, pack, readPart, unpack } from '../../pipeline/workbook/package.ts';
import { writeTemplate } from '../../pipeline/workbook/write-template.ts';
import { filled } from '../../samples/make/filled.ts';
import { validContent } from '../support/valid-content.ts';

const GROUP = 'UBND_CAP_HUYEN';
/** Workbooks of different content; the others differ from one of them in the agency only. */
const VARIETY = 10;

export const YEAR = 2021;

/** A city of `size` agencies that all owe a report: the shipped roster's own, then invented districts. */
export function cityOf(roster: Roster, size: number): Roster {
  const agencies = Array.from({ length: size }, (_, i): Agency => {
    const number = String(i + 1).padStart(5, '0');
    return {
      code: `B${number}`,
      name: `UBND quận Thử nghiệm ${number}`,
      group: GROUP,
      aliases: [],
      validFrom: null,
      validTo: null,
      verified: false,
    };
  });
  return { ...roster, agencies: [...roster.agencies.filter((a) => a.group !== GROUP), ...agencies] };
}

/** Writes one valid submission for each invented district of the city, and the roster beside the folder. */
export async function writeCity(
  plan: Plan,
  roster: Roster,
  { folder, size }: { folder: string; size: number },
) {
  const city = cityOf(roster, size);
  const period = periodOf(plan, city, YEAR);
  const districts = city.agencies.filter((a) => a.group === GROUP);
  const models = [];
  for (const agency of districts.slice(0, VARIETY))
    models.push({
      agency,
      parts: unpack(await writeTemplate(filled(templateOf(period, agency), validContent(period, agency)))),
    });
  await mkdir(join(folder, 'intake'), { recursive: true });
  await writeFile(join(folder, 'agencies.json'), JSON.stringify(city));
  for (const [i, agency] of districts.entries()) {
    const model = models[i % VARIETY];
    if (model) await writeFile(join(folder, 'intake', `${agency.code}.xlsx`), readdressed(model, agency));
  }
}

/** The same workbook as if made for another district: its code and name are put in place of the first one's. */
function readdressed({ agency: from, parts }: { agency: Agency; parts: Parts }, to: Agency): Uint8Array {
  const texts = [...parts.keys()].filter((name) => /sharedStrings|worksheets\/sheet|docProps/.test(name));
  const own = new Map(parts);
  for (const name of texts.filter((n) => n.endsWith('.xml')))
    own.set(
      name,
      readPart(parts, name).replaceAll(from.name, to.name).replaceAll(`>${from.code}<`, `>${to.code}<`),
    );
  return pack(own);
}
