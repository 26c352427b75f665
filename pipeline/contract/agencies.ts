import { z } from './schema.ts';
import { DataFault, type DataProblem } from './fault.ts';
import { parseData } from './json.ts';
import { dutiesOfYear, type Duty, type Plan, reportDueDay } from './plan.ts';
import { fold } from './text.ts';
import { type Day, isDay } from './time.ts';

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

const rosterSchema = z
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

export type Roster = z.infer<typeof rosterSchema>;
export type Agency = Roster['agencies'][number];
export type DutySuccession = Roster['dutySuccessions'][number];

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

/** The units that exist on the last on-time day of a reporting year, in the register's order. */
export function rosterOfYear(plan: Plan, roster: Roster, year: number): readonly Agency[] {
  const due = reportDueDay(plan, year);
  return roster.agencies.filter((agency) => existsOn(agency, due));
}

function existsOn(agency: Agency, on: Day): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= on) && (agency.validTo === null || agency.validTo >= on)
  );
}

/** Who owns a duty in a year, and the successions not yet confirmed that say so. */
export interface Ownership {
  readonly duty: Duty;
  readonly owners: readonly Agency[];
  readonly unconfirmed: readonly DutySuccession[];
}

/** Owners of every duty reported on in a year: duties move by `dutySuccessions` first, then with units that were merged. */
export function ownerships(plan: Plan, roster: Roster, year: number): Ownership[] {
  const due = reportDueDay(plan, year);
  const living = rosterOfYear(plan, roster, year);
  return dutiesOfYear(plan, year).map((duty) => {
    const unconfirmed: DutySuccession[] = [];
    const names = new Set(
      duty.owners.map((owner) => {
        const moved = roster.dutySuccessions.find((s) => s.date <= due && moves(s, duty, owner));
        if (moved && !moved.confirmed) unconfirmed.push(moved);
        return heirOf(roster, moved?.to ?? owner, due);
      }),
    );
    return { duty, unconfirmed, owners: living.filter((a) => names.has(a.code) || names.has(a.group)) };
  });
}

function moves(succession: DutySuccession, duty: Duty, owner: string): boolean {
  if (succession.from !== owner) return false;
  return succession.duties === 'all of the group' || succession.duties.includes(duty.code);
}

/** The unit that a code stands for on a day: follows mergers and renames up to it. Each succession is used once, so a cycle in the data ends. */
export function heirOf(roster: Roster, code: string, on: Day): string {
  let owner = code;
  for (const s of [...roster.successions].sort((a, b) => (a.date < b.date ? -1 : 1)))
    if (s.from === owner && s.date <= on) owner = s.to;
  return owner;
}

/** Finds a unit by its code, name, short name or an alias, whatever the accents, case and spacing. */
export function findAgency(agencies: readonly Agency[], name: string): Agency | undefined {
  // The code as the template prints it: nearly every submission, and folding every name costs more than reading one.
  const printed = agencies.find((a) => a.code === name);
  if (printed) return printed;
  const wanted = fold(name);
  if (wanted === '') return undefined;
  return agencies.find((a) => fold(a.code) === wanted) ?? agencies.find((a) => namesOf(a).includes(wanted));
}

function namesOf(agency: Agency): string[] {
  return [agency.name, agency.short ?? agency.name, ...agency.aliases].map(fold);
}

/** True where the text is this agency's name, short name or alias. */
export function isNameOf(agency: Agency, name: string): boolean {
  const wanted = fold(name);
  return fold(agency.code) === wanted || namesOf(agency).includes(wanted);
}
