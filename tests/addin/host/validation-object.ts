import { type Area, cellsOf } from './area.ts';
import type { Book, Sheet } from './book.ts';
import { mayChange } from './change.ts';
import { invalidArgument } from './excel-error.ts';
import { type HostObject, type Member, booleanArgument, isHostObject } from './member.ts';
import { type CellRule, NO_RULE, cellKey, keysOf } from './validations-part.ts';

/** Excel's limits of titles, of what is shown at a cell and at a mistake, and of a list in the rule itself. */
const TITLE_LIMIT = 32;
const PROMPT_LIMIT = 255;
const ERROR_LIMIT = 225;
const LIST_LIMIT = 255;

const TYPES = {
  list: 'List',
  whole: 'WholeNumber',
  date: 'Date',
  textLength: 'TextLength',
  none: 'None',
} as const;
const RULES = { wholeNumber: 'whole', date: 'date', textLength: 'textLength' } as const;
const OPERATORS: readonly string[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** The data validation of a range. */
export function validationObject(_book: Book, sheet: Sheet, area: Area): HostObject {
  const rules = () => keysOf(area).map((key) => sheet.rules.get(key) ?? NO_RULE);
  const uniform = <T>(of: (rule: CellRule) => T): T | null => {
    const told = new Set(rules().map((rule) => JSON.stringify(of(rule))));
    return told.size === 1 ? of(rules()[0] ?? NO_RULE) : null;
  };
  const put = (change: (rule: CellRule) => CellRule) => {
    mayChange(sheet, area, 'sheet');
    const made = new Map<CellRule, CellRule>();
    for (const [row, column] of cellsOf(area)) {
      const before = sheet.rules.get(cellKey(row, column)) ?? NO_RULE;
      const after = made.get(before) ?? change(before);
      made.set(before, after);
      sheet.rules.set(cellKey(row, column), after);
    }
  };
  return {
    type: 'DataValidation',
    members: {
      Type: { read: () => uniform((rule) => typeName(rule.type)) ?? 'Inconsistent' },
      Rule: {
        read: () => uniform(shownRule) ?? {},
        write: (value) => {
          const rule = parseRule(value);
          // Excel turns a rule away where the cells of the range have different ones (office-js issue 2594).
          if (new Set(rules()).size > 1) throw invalidArgument('rule over cells with different validations');
          put((before) => ({ ...before, ...rule }));
        },
      },
      Prompt: messageMember('prompt', PROMPT_LIMIT, { uniform, put }),
      ErrorAlert: messageMember('error', ERROR_LIMIT, { uniform, put }),
      IgnoreBlanks: {
        read: () => uniform(({ allowBlank }) => allowBlank),
        write: (value) => {
          const allowBlank = booleanArgument(value, 'ignoreBlanks');
          put((before) => ({ ...before, allowBlank }));
        },
      },
      Clear: {
        call: () => {
          mayChange(sheet, area, 'sheet');
          for (const key of keysOf(area)) sheet.rules.delete(key);
        },
      },
    },
  };
}

function messageMember(
  kind: 'prompt' | 'error',
  limit: number,
  {
    uniform,
    put,
  }: {
    uniform: <T>(of: (rule: CellRule) => T) => T | null;
    put: (change: (rule: CellRule) => CellRule) => void;
  },
): Member {
  const flag = kind === 'prompt' ? 'showPrompt' : 'showAlert';
  return {
    read: () => {
      const message = uniform((rule) => rule[kind]);
      const text = { title: message?.title ?? '', message: message?.message ?? '', [flag]: message !== null };
      return kind === 'prompt' ? text : { ...text, style: 'Stop' };
    },
    write: (value) => {
      const given = value as Readonly<Record<string, unknown>>;
      const { title, message } = given;
      const wellFormed =
        typeof title === 'string' && typeof message === 'string' && typeof given[flag] === 'boolean';
      if (!wellFormed || title.length > TITLE_LIMIT || message.length > limit) throw invalidArgument(kind);
      if (kind === 'error' && given.style !== 'Stop') throw invalidArgument('style of the alert');
      put((before) => ({ ...before, [kind]: given[flag] ? { title, message, style: 'stop' } : null }));
    },
  };
}

function typeName(type: string): string {
  return TYPES[type as keyof typeof TYPES];
}

/** `{ wholeNumber: { formula1, formula2, operator } }` or `{ list: { source, inCellDropDown } }` to what a file says. */
function parseRule(value: unknown): Pick<CellRule, 'type' | 'operator' | 'formulas'> {
  const entries = Object.entries(
    (value ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  );
  const [kind, rule] = entries[0] ?? [];
  if (kind === undefined || rule === undefined || entries.length > 1) throw invalidArgument('rule');
  if (kind === 'list') return { type: 'list', operator: 'between', formulas: [listSource(rule)] };
  const type = Object.hasOwn(RULES, kind) ? RULES[kind as keyof typeof RULES] : undefined;
  const { operator, formula1, formula2 } = rule;
  if (!type || typeof operator !== 'string' || !OPERATORS.includes(operator))
    throw invalidArgument(`rule ${kind}`);
  const two = /between/i.test(operator);
  if (two !== (formula2 !== undefined)) throw invalidArgument('number of formulas');
  const formulas = (two ? [formula1, formula2] : [formula1]).map(formulaText);
  return { type, operator: fileOperator(operator), formulas };
}

function listSource({ source, inCellDropDown }: Readonly<Record<string, unknown>>): string {
  if (typeof source !== 'string' || source === '' || inCellDropDown !== true)
    throw invalidArgument('list source');
  if (source.startsWith('=')) return source.slice(1);
  if (source.length > LIST_LIMIT) throw invalidArgument('list of more than 255 characters');
  return `"${source.replaceAll('"', '""')}"`;
}

function formulaText(formula: unknown): string {
  if (typeof formula === 'number') return String(formula);
  if (typeof formula !== 'string' || formula === '' || isHostObject(formula))
    throw invalidArgument('formula');
  return formula.replace(/^=/, '');
}

function fileOperator(operator: string): string {
  return (
    operator.charAt(0).toLowerCase() +
    operator
      .slice(1)
      .replace(/To$/, '')
      .replace(/ThanOrEqual$/, 'ThanOrEqual')
  );
}

/** What Excel tells of a rule: formulas as texts that begin with `=`. */
function shownRule({ type, operator, formulas }: CellRule): unknown {
  const [first = '', second] = formulas;
  if (type === 'none') return {};
  if (type === 'list')
    return {
      list: {
        inCellDropDown: true,
        source: first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`,
      },
    };
  const kind = Object.entries(RULES).find(([, written]) => written === type)?.[0] ?? type;
  const name = operator.charAt(0).toUpperCase() + operator.slice(1).replace(/(Equal)$/, '$1To');
  return {
    [kind]: {
      formula1: `=${first}`,
      ...(second === undefined ? {} : { formula2: `=${second}` }),
      operator: name,
    },
  };
}
