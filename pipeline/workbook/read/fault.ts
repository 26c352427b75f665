import type { Budget } from './budget.ts';

/** Why bytes could not be read as a workbook. The Vietnamese text is made from the code where it is shown. */
export type ReadFaultCode =
  /** No zip, or a zip of something else: Word, OpenDocument, HTML, CSV, an empty file. */
  | 'not-a-workbook'
  /** Locked with a password. */
  | 'encrypted'
  /** Excel 97-2003. */
  | 'legacy-xls'
  /** Excel's binary workbook. */
  | 'binary-xlsb'
  /** A limit of the budget was passed; `facts.limit` says which. */
  | 'too-large'
  /** Broken, cut short, or made to mislead; `facts.part` and `facts.damage` say where and how. */
  | 'damaged';

export type Damage =
  /** The zip's own records contradict each other or are cut off. */
  | 'zip'
  /** A part does not unpack to the size and checksum the zip promises. */
  | 'content'
  /** A part that another one refers to is absent. */
  | 'missing'
  /** A part is not well-formed XML. */
  | 'xml'
  /** A part declares a document type, which no workbook does. */
  | 'doctype'
  /** Well-formed, but a cell or row says what no spreadsheet program writes. */
  | 'cells';

export interface ReadFacts {
  readonly damage?: Damage;
  /** Name of the part inside the package. */
  readonly part?: string;
  /** The limit that was passed, and its value. */
  readonly limit?: keyof Budget;
  readonly allowed?: number;
}

/** The only error the reader throws. `cause` is the library's error where there was one. */
export class ReadFault extends Error {
  readonly code: ReadFaultCode;
  readonly facts: ReadFacts;

  constructor(code: ReadFaultCode, facts: ReadFacts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'ReadFault';
    this.code = code;
    this.facts = facts;
  }
}

/** A `damaged` fault in a part (or, with null, in the package as a whole). */
export function damaged(damage: Damage, part: string | null, cause?: unknown): ReadFault {
  const facts = part === null ? { damage } : { damage, part };
  return new ReadFault('damaged', facts, cause === undefined ? undefined : { cause });
}
