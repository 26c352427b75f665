import type { JudgedFile } from '../../pipeline/intake/judge-file.ts';
import { dataText } from '../support/plan-177.ts';

/**
 * What must come out, worked out once more in the plainest way, from the JSON of the plan and the roster and from the
 * files as they came: nothing of the product is used.
 */
interface PlanJson {
  readonly duties: readonly {
    code: string;
    owners: readonly string[];
    derivedFrom?: string;
    metrics?: readonly { key: string }[];
  }[];
}
interface RosterJson {
  readonly agencies: readonly {
    code: string;
    group: string;
    validFrom: string | null;
    validTo: string | null;
  }[];
}

const PLAN = JSON.parse(dataText('plan-177.json')) as PlanJson;
const ROSTER = JSON.parse(dataText('agencies.json')) as RosterJson;
const DUE = '2021-12-14';

/** `duty agency` of every duty and everybody who owns it in 2021. */
export function owned(agencies: readonly string[], duties: readonly string[]): string[] {
  const pairs: string[] = [];
  for (const duty of PLAN.duties)
    for (const agency of ROSTER.agencies) {
      const exists = (agency.validFrom ?? '0') <= DUE && (agency.validTo ?? '9') >= DUE;
      const owns = duty.owners.includes(agency.code) || duty.owners.includes(agency.group);
      if (exists && owns && agencies.includes(agency.code) && duties.includes(duty.code))
        pairs.push(`${duty.code} ${agency.code}`);
    }
  return pairs.sort();
}

/** The one file that counts of each agency: of its accepted ones, copies and what is in conflict aside, the last. */
export function countedFiles(files: readonly JudgedFile[]): Map<string, JudgedFile> {
  const conflicts = conflictFiles(files);
  const last = new Map<string, JudgedFile>();
  for (const file of acceptedFiles(files)) {
    if (conflicts.has(file)) continue;
    const other = last.get(file.agency ?? '');
    if (!other || isLater(file, other)) last.set(file.agency ?? '', file);
  }
  return last;
}

function acceptedFiles(files: readonly JudgedFile[]): JudgedFile[] {
  return withoutCopies(files).filter((file) => file.verdict === 'accepted' && file.agency !== undefined);
}

/**
 * Accepted files of which none can be said to be the last: at the agency's last time of receipt (and, those aside, at
 * the last before it, and so on) two say different things, and neither was sealed before the other.
 */
export function conflictFiles(files: readonly JudgedFile[]): Set<JudgedFile> {
  const conflicts = new Set<JudgedFile>();
  const accepted = acceptedFiles(files);
  for (const agency of new Set(accepted.map((file) => file.agency))) {
    const own = accepted.filter((file) => file.agency === agency);
    for (const moment of [...new Set(own.map((file) => file.receivedAt))].sort().reverse()) {
      const tied = own.filter((file) => file.receivedAt === moment);
      if (tied.some((file) => isUndisputed(file, tied))) break;
      for (const file of tied) conflicts.add(file);
    }
  }
  return conflicts;
}

/**
 * Numbers of metrics that differ from one counted report to the one that took its place: `agency duty metric column`,
 * one for each step.
 */
export function changedNumbers(files: readonly JudgedFile[]): string[] {
  const conflicts = conflictFiles(files);
  const accepted = acceptedFiles(files).filter((file) => !conflicts.has(file));
  const changed: string[] = [];
  for (const agency of new Set(accepted.map((file) => file.agency))) {
    const own = accepted.filter((file) => file.agency === agency).sort((a, b) => (isLater(a, b) ? 1 : -1));
    for (const [i, { submission: after }] of own.entries())
      for (const m of after?.metrics ?? []) {
        const before = own[i - 1]?.submission?.metrics.find(
          (b) => b.duty === m.duty && b.metric === m.metric,
        );
        for (const column of ['year', 'cumulative'] as const)
          if (before && before[column] !== m[column])
            changed.push(`${agency ?? ''} ${m.duty} ${m.metric} ${column}`);
      }
  }
  return changed.sort();
}

/** All that says something else was sealed before it, or nothing does. */
function isUndisputed(file: JudgedFile, tied: readonly JudgedFile[]): boolean {
  const others = tied.filter((other) => said(other) !== said(file));
  if (others.length === 0) return true;
  if (tied.some(({ sealedAt, receivedAt }) => sealedAt === undefined || sealedAt > receivedAt)) return false;
  return others.every((other) => (other.sealedAt ?? '') < (file.sealedAt ?? ''));
}

/** What a file says, where it stands aside. */
function said({ submission }: JudgedFile): string {
  return JSON.stringify(submission, (key, value: unknown) =>
    key === 'origin' || key === 'places' ? undefined : value,
  );
}

/** Of files of equal bytes the one received first. */
export function withoutCopies(files: readonly JudgedFile[]): JudgedFile[] {
  return files.filter(
    (file) => !files.some((o) => o !== file && o.sha256 === file.sha256 && isLater(file, o)),
  );
}

function isLater(a: JudgedFile, b: JudgedFile): boolean {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt > b.receivedAt;
  const seal = ({ sealedAt = '', receivedAt }: JudgedFile) => (sealedAt > receivedAt ? '' : sealedAt);
  if (seal(a) !== seal(b)) return seal(a) > seal(b);
  return a.path > b.path;
}

/** Sums over the counted files, by `duty metric` and `target`; how many gave the number. */
export function sums(files: readonly JudgedFile[]): Record<string, [number, number]> {
  const all: Record<string, [number, number]> = {};
  const add = (key: string, value: number | undefined): void => {
    if (value === undefined) return;
    const [sum, count] = all[key] ?? [0, 0];
    all[key] = [sum + value, count + 1];
  };
  for (const { submission } of countedFiles(files).values()) {
    for (const m of submission?.metrics ?? []) {
      add(`year ${m.duty} ${m.metric}`, m.year);
      add(`cumulative ${m.duty} ${m.metric}`, m.cumulative);
    }
    for (const t of submission?.targets ?? [])
      if (!t.outOfScope) {
        add(`numerator ${t.target}`, t.numerator);
        add(`denominator ${t.target}`, t.denominator);
      }
  }
  return all;
}

/** What became of each file, by path. */
export function standings(files: readonly JudgedFile[]): Record<string, string> {
  const counted = new Set(countedFiles(files).values());
  const conflicts = conflictFiles(files);
  const firsts = new Set(withoutCopies(files));
  const of = (file: JudgedFile): string => {
    if (file.verdict === 'refused') return 'refused';
    if (!firsts.has(file)) return 'identical';
    if (file.verdict === 'returned') return 'returned';
    if (conflicts.has(file)) return 'conflict';
    return counted.has(file) ? 'counted' : 'superseded';
  };
  return Object.fromEntries(files.map((file) => [file.path, of(file)]));
}

/** Days late of every agency of which a file counts: by the first accepted one, whatever came later. */
export function daysLate(files: readonly JudgedFile[]): Record<string, number> {
  const firsts: Record<string, string> = {};
  const counted = countedFiles(files);
  for (const { agency, verdict, receivedAt } of files)
    if (
      verdict === 'accepted' &&
      agency !== undefined &&
      counted.has(agency) &&
      receivedAt < (firsts[agency] ?? '9')
    )
      firsts[agency] = receivedAt;
  const days = (moment: string) =>
    Math.round((Date.parse(moment.slice(0, 10)) - Date.parse(DUE)) / 86_400_000);
  return Object.fromEntries(
    Object.entries(firsts).map(([code, moment]) => [code, Math.max(0, days(moment))]),
  );
}
