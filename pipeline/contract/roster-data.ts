import type { Roster } from './agencies.ts';
import { DataFault, type DataProblem } from './fault.ts';
import { parseData } from './json.ts';
import type { Plan } from './plan.ts';
import { z } from './schema.ts';
import { isDay } from './time.ts';

const text = z.string().min(1);
const day = z
  .string()
  .refine(isDay, 'không phải ngày có thật; hãy ghi dạng năm-tháng-ngày, ví dụ 2025-07-01');

const agencySchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*$/, 'mã cơ quan chỉ gồm chữ cái in hoa không dấu và chữ số; hãy sửa lại mã'),
    name: text,
    group: text,
    short: text.optional(),
    aliases: z.array(text),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    verified: z.boolean(),
    admUnitCode: text.optional(),
  })
  .readonly();

/** What a roster's file holds; the types of `agencies.ts` follow from it. */
export const rosterSchema = z
  .strictObject({
    city: text,
    note: z.string().optional(),
    groups: z.record(text, text),
    agencies: z.array(agencySchema).min(1),
    successions: z.array(
      z.strictObject({ date: day, kind: z.enum(['merge', 'rename']), from: text, to: text, basis: text }),
    ),
    dutySuccessions: z.array(
      z.strictObject({
        date: day,
        duties: z.union([z.array(text), z.literal('all of the group')]),
        from: text,
        to: text,
        confirmed: z.boolean(),
        note: z.string().optional(),
      }),
    ),
  })
  .readonly();

/** Reads the dated roster from parsed JSON. Throws a DataFault naming each JSON path and its fix. */
export function parseRoster(json: unknown): Roster {
  const roster = parseData(rosterSchema, json);
  const problems = [...agencyProblems(roster), ...successionProblems(roster)];
  if (problems.length > 0) throw new DataFault(problems);
  return roster;
}

function agencyProblems(roster: Roster): DataProblem[] {
  const seen = new Set<string>();
  return roster.agencies.flatMap((agency, i) => {
    const problems: DataProblem[] = [];
    if (seen.has(agency.code))
      problems.push({ path: `agencies[${i}].code`, text: `mã ${agency.code} bị lặp; hãy đặt mã khác` });
    seen.add(agency.code);
    if (!Object.hasOwn(roster.groups, agency.group))
      problems.push({
        path: `agencies[${i}].group`,
        text: `không có nhóm ${agency.group}; hãy chọn một nhóm trong mục groups`,
      });
    if (agency.validFrom !== null && agency.validTo !== null && agency.validFrom > agency.validTo)
      problems.push({ path: `agencies[${i}].validTo`, text: 'sớm hơn validFrom; hãy sửa lại một trong hai' });
    return problems;
  });
}

function successionProblems(roster: Roster): DataProblem[] {
  const known = new Set([...roster.agencies.map((a) => a.code), ...Object.keys(roster.groups)]);
  const check = (list: 'successions' | 'dutySuccessions') =>
    roster[list].flatMap((item, i) =>
      (['from', 'to'] as const)
        .filter((end) => !known.has(item[end]))
        .map((end) => ({
          path: `${list}[${i}].${end}`,
          text: `không có cơ quan hay nhóm nào mang mã ${item[end]}; hãy sửa lại mã`,
        })),
    );
  return [...check('successions'), ...check('dutySuccessions')];
}

/** Mistakes that only show when plan and roster are read together: owners nobody knows. Throws a DataFault. */
export function checkOwners(plan: Plan, roster: Roster): void {
  const known = new Set([...roster.agencies.map((a) => a.code), ...Object.keys(roster.groups)]);
  const problems = plan.duties.flatMap((duty, i) =>
    duty.owners.flatMap((owner, j) =>
      known.has(owner)
        ? []
        : [
            {
              path: `duties[${i}].owners[${j}]`,
              text: `không có cơ quan hay nhóm nào mang mã ${owner}; hãy sửa lại hoặc thêm vào danh sách cơ quan`,
            },
          ],
    ),
  );
  if (problems.length > 0) throw new DataFault(problems);
}
