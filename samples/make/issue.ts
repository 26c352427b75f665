import type { Day } from '../../pipeline/contract/time.ts';
import type { DocumentSpec, DocumentType } from './phrases/phrases.ts';
import type { Profile } from './profile.ts';

/** A document as a report lists it. */
export interface IssuedDocument {
  readonly duty: string;
  readonly type: DocumentType;
  readonly number: string;
  readonly date: Day;
  readonly issuer: string;
  readonly subject: string;
}

/** Gives a document its number and keeps it for the list. */
export type Issue = (spec: DocumentSpec, at: { duty: string; date: Day; subject: string }) => IssuedDocument;

const ABBREVIATIONS: Readonly<Partial<Record<DocumentType, string>>> = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Kế hoạch': 'KH',
  'Chương trình': 'CTr',
  'Đề án': 'ĐA',
  'Hướng dẫn': 'HD',
  'Báo cáo': 'BC',
  'Tờ trình': 'TTr',
  'Thông báo': 'TB',
  'Kết luận': 'KL',
};

/** Documents of a type that an agency of its kind issues in a year; twenty where nothing is said. */
const VOLUMES: Readonly<Record<string, Readonly<Partial<Record<DocumentType, number>>>>> = {
  district: {
    'Quyết định': 7200,
    'Kế hoạch': 420,
    'Công văn': 3900,
    'Báo cáo': 820,
    'Thông báo': 960,
    'Tờ trình': 640,
  },
  office: {
    'Quyết định': 1450,
    'Kế hoạch': 230,
    'Công văn': 6800,
    'Báo cáo': 560,
    'Thông báo': 320,
    'Tờ trình': 380,
  },
  other: {
    'Quyết định': 880,
    'Kế hoạch': 120,
    'Công văn': 1900,
    'Báo cáo': 240,
    'Thông báo': 210,
    'Tờ trình': 260,
  },
  party: { 'Kế hoạch': 130, 'Công văn': 390, 'Thông báo': 170, 'Hướng dẫn': 24 },
};

/**
 * An issuer of one agency's documents: numbers grow with the year, none is given twice. `name` stands on the
 * documents' heads; `pace` is how busy the agency is, about 1.
 */
export function issuer(
  profile: Profile,
  { name, pace }: { name: string; pace: number },
): { issue: Issue; issued: readonly IssuedDocument[] } {
  const issued: IssuedDocument[] = [];
  const taken = new Set<string>();
  const issue: Issue = ([type, by], { duty, date, subject }) => {
    let count = Math.max(1, Math.round(volume(profile, type, by) * shareOfYear(date) * pace));
    while (taken.has(`${type}/${by}/${count}`)) count += 1;
    taken.add(`${type}/${by}/${count}`);
    const document: IssuedDocument = {
      duty,
      type,
      number: by === 'party' ? partyNumber(profile, type, count) : stateNumber(profile, type, count),
      date,
      issuer: by === 'party' ? profile.partyIssuer : name,
      subject,
    };
    issued.push(document);
    return document;
  };
  return { issue, issued };
}

function volume({ kind }: Profile, type: DocumentType, by: 'agency' | 'party'): number {
  const table = by === 'party' ? VOLUMES.party : (VOLUMES[kind] ?? VOLUMES.other);
  return table?.[type] ?? 20;
}

function shareOfYear(date: Day): number {
  return (Date.parse(date) - Date.parse('2021-01-01')) / (365 * 86_400_000);
}

/** `318/KH-STC`; a letter has no type but the unit that wrote it: `2315/STC-VP`. */
function stateNumber({ symbol, units }: Profile, type: DocumentType, count: number): string {
  const abbreviation = ABBREVIATIONS[type];
  return abbreviation ? `${count}/${abbreviation}-${symbol}` : `${count}/${symbol}-${unitSymbol(units.hr)}`;
}

/** Party bodies join by a hyphen: `45-KH/ĐU`. */
function partyNumber({ partySymbol }: Profile, type: DocumentType, count: number): string {
  return `${count}-${ABBREVIATIONS[type] ?? 'CV'}/${partySymbol}`;
}

function unitSymbol(unit: string): string {
  if (unit === 'Phòng Nội vụ') return 'NV';
  if (unit === 'Phòng Tổ chức cán bộ') return 'TCCB';
  return unit.startsWith('Văn phòng') ? 'VP' : 'TCHC';
}

/** `Kế hoạch số 318/KH-STC ngày 20/8/2021`. */
export function cited({ type, number, date }: IssuedDocument): string {
  const [year, month, day] = date.split('-').map(Number);
  // Days below ten and the months January and February take a leading zero (Nghị định 30/2020/NĐ-CP).
  const two = (n = 0, below = 10) => (n < below ? `0${n}` : String(n));
  return `${type} số ${number} ngày ${two(day)}/${two(month, 3)}/${year ?? ''}`;
}
