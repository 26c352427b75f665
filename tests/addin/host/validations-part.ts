import { type Area, addressOf, cellsOf, parseArea, rectanglesOf } from './area.ts';

/** A data validation as it stands over one cell; one object is shared by all cells that it was set on at once. */
export interface CellRule {
  /** As the file says it: `none`, `list`, `whole`, `date`, `textLength`, ... */
  readonly type: string;
  readonly operator: string;
  readonly formulas: readonly string[];
  readonly allowBlank: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly error: { readonly style: string; readonly title: string; readonly message: string } | null;
}

export const NO_RULE: CellRule = {
  type: 'none',
  operator: 'between',
  formulas: [],
  allowBlank: true,
  prompt: null,
  error: null,
};

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The rules that a worksheet's part holds, cell by cell. */
export function readRules(xml: string): [cell: string, rule: CellRule][] {
  return [...xml.matchAll(/<dataValidation\b([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gs)].flatMap(
    ([, tag = '', inner = '']) => {
      const rule = readRule(tag, inner);
      const ranges = (attributeOf(tag, 'sqref') ?? '').split(' ').filter((range) => range !== '');
      return ranges.flatMap((range) =>
        keysOf(parseArea(range)).map((key): [string, CellRule] => [key, rule]),
      );
    },
  );
}

function readRule(tag: string, inner: string): CellRule {
  const attribute = (name: string) => attributeOf(tag, name);
  const texts = (title: string, message: string) => ({
    title: attribute(title) ?? '',
    message: attribute(message) ?? '',
  });
  return {
    type: attribute('type') ?? 'none',
    operator: attribute('operator') ?? 'between',
    formulas: [...inner.matchAll(/<formula\d>(.*?)<\/formula\d>/gs)].map(([, text = '']) => unescape(text)),
    allowBlank: attribute('allowBlank') === '1',
    prompt: attribute('showInputMessage') === '1' ? texts('promptTitle', 'prompt') : null,
    error:
      attribute('showErrorMessage') === '1'
        ? { style: attribute('errorStyle') ?? 'stop', ...texts('errorTitle', 'error') }
        : null,
  };
}

/** The element of a worksheet's part, written as Excel writes it; an empty text where no cell has a rule. */
export function rulesElement(rules: ReadonlyMap<string, CellRule>): string {
  const cells = new Map<CellRule, [number, number][]>();
  for (const [key, rule] of rules) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    cells.set(rule, [...(cells.get(rule) ?? []), [row, column]]);
  }
  const items = [...cells].map(([rule, places]) => ruleElement(rule, rectanglesOf(places)));
  return items.length === 0
    ? ''
    : `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function ruleElement(rule: CellRule, areas: readonly Area[]): string {
  const attributes = {
    type: rule.type === 'none' ? undefined : rule.type,
    errorStyle: rule.error && rule.error.style !== 'stop' ? rule.error.style : undefined,
    operator: rule.operator === 'between' ? undefined : rule.operator,
    allowBlank: rule.allowBlank ? '1' : undefined,
    showInputMessage: rule.prompt ? '1' : undefined,
    showErrorMessage: rule.error ? '1' : undefined,
    errorTitle: rule.error?.title,
    error: rule.error?.message,
    promptTitle: rule.prompt?.title,
    prompt: rule.prompt?.message,
    sqref: areas.map(addressOf).join(' '),
  };
  const written = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${escape(value)}"`,
  );
  const formulas = rule.formulas.map((text, i) => `<formula${i + 1}>${escape(text)}</formula${i + 1}>`);
  return `<dataValidation${written.join('')}>${formulas.join('')}</dataValidation>`;
}

export function keysOf(area: Area): string[] {
  return Array.from(cellsOf(area), ([row, column]) => cellKey(row, column));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescape(value);
}

function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, (letter) => {
      const [name = ''] = Object.entries(ENTITIES).find(([, meant]) => meant === letter) ?? [];
      return `&${name};`;
    })
    .replaceAll('\n', '&#10;');
}
