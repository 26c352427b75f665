import { spawnSync } from 'node:child_process';

/** What an officer does to a ledger. Rows are known by what stands in their SHA-256 cell, columns by their header. */
export type OfficerAct =
  | { readonly do: 'write'; readonly sha: string; readonly header: string; readonly value: string | number }
  /** A day and time typed into a cell. */
  | { readonly do: 'time'; readonly sha: string; readonly header: string; readonly value: string }
  | { readonly do: 'sort'; readonly header: string; readonly descending?: boolean }
  | { readonly do: 'add column'; readonly header: string; readonly at: number }
  | { readonly do: 'rename column'; readonly header: string; readonly to: string }
  | { readonly do: 'delete header' }
  | { readonly do: 'hide rows'; readonly every: number }
  | { readonly do: 'colour'; readonly sha: string; readonly header: string }
  | { readonly do: 'add sheet'; readonly name: string; readonly text: string }
  | { readonly do: 'drop sheet'; readonly name: string }
  | { readonly do: 'make table' }
  | { readonly do: 'delete row'; readonly sha: string }
  | { readonly do: 'copy row'; readonly sha: string }
  /** A row of the sheet Miễn lỗi, by its headers. */
  | { readonly do: 'put'; readonly sheet: string; readonly cell: string; readonly value: string | null }
  | { readonly do: 'rename sheet'; readonly name: string; readonly to: string }
  | { readonly do: 'delete column'; readonly sheet: string; readonly column: number }
  | { readonly do: 'waive'; readonly values: Readonly<Record<string, string>> }
  | { readonly do: 'row'; readonly values: Readonly<Record<string, string | number>> };

/** A sheet as a person sees it: the header, and each row below it by header. Moments are `YYYY-MM-DDTHH:MM:SS`. */
export interface SeenSheet {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly filter: string | null;
  readonly tables: readonly string[];
  readonly hidden: readonly number[];
  /** Fill colours of the cells of a row, by header. */
  readonly fills: readonly Readonly<Record<string, string>>[];
}

export interface SeenBook {
  readonly names: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly sheet: SeenSheet;
  /** What stands in A1 of every sheet. */
  readonly corners: Readonly<Record<string, string | null>>;
}

const PYTHON = `
import json, sys, copy, datetime, warnings
from openpyxl import load_workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.table import Table
warnings.simplefilter('ignore')
path, acts = sys.argv[1], json.loads(sys.argv[2])
book = load_workbook(path)
sheet = book['Sổ tiếp nhận']
def headers():
    return {c.value: c.column for c in sheet[1] if c.value is not None}
def rows():
    return range(2, sheet.max_row + 1)
def row_of(sha):
    column = headers()['SHA-256']
    return next(r for r in rows() if sheet.cell(r, column).value == sha)
def cells(r):
    return [(c.value, copy.copy(c._style)) for c in sheet[r]]
for act in acts:
    kind = act['do']
    if kind == 'write':
        sheet.cell(row_of(act['sha']), headers()[act['header']]).value = act['value']
    elif kind == 'time':
        at = sheet.cell(row_of(act['sha']), headers()[act['header']])
        form = at.number_format
        at.value = datetime.datetime.fromisoformat(act['value'])
        at.number_format = form
    elif kind == 'sort':
        column = headers()[act['header']]
        all = [cells(r) for r in rows()]
        key = lambda row: (row[column - 1][0] is None, str(row[column - 1][0]))
        all.sort(key=key, reverse=act.get('descending', False))
        for r, row in zip(rows(), all):
            for c, (value, style) in zip(sheet[r], row):
                c.value = value; c._style = style
    elif kind == 'add column':
        sheet.insert_cols(act['at']); sheet.cell(1, act['at']).value = act['header']
        for r in rows(): sheet.cell(r, act['at']).value = 'của tôi %s' % sheet.cell(r, headers()['SHA-256']).value
    elif kind == 'rename column':
        sheet.cell(1, headers()[act['header']]).value = act['to']
    elif kind == 'delete header':
        sheet.delete_rows(1)
    elif kind == 'hide rows':
        for r in rows(): sheet.row_dimensions[r].hidden = r % act['every'] == 0
    elif kind == 'colour':
        sheet.cell(row_of(act['sha']), headers()[act['header']]).fill = PatternFill('solid', fgColor='FFFFFF00')
    elif kind == 'add sheet':
        book.create_sheet(act['name'], 0)['A1'] = act['text']
    elif kind == 'drop sheet':
        if act['name'] in book.sheetnames: del book[act['name']]
    elif kind == 'rename sheet':
        book[act['name']].title = act['to']
    elif kind == 'make table':
        sheet.auto_filter.ref = None
        sheet.add_table(Table(displayName='SoTiepNhan', ref='A1:%s%d' % (sheet.cell(1, sheet.max_column).column_letter, sheet.max_row)))
    elif kind == 'delete row':
        sheet.delete_rows(row_of(act['sha']))
    elif kind == 'copy row':
        r = row_of(act['sha']); last = sheet.max_row + 1
        for c, (value, style) in enumerate(cells(r), 1):
            sheet.cell(last, c).value = value; sheet.cell(last, c)._style = style
    elif kind == 'put':
        book[act['sheet']][act['cell']].value = act['value']
    elif kind == 'delete column':
        book[act['sheet']].delete_cols(act['column'])
    elif kind == 'waive':
        waivers = book['Miễn lỗi']
        free = next(r for r in range(2, 99) if all(c.value is None for c in waivers[r]))
        at = {c.value: c.column for c in waivers[1]}
        for header, value in act['values'].items(): waivers.cell(free, at[header]).value = value
    elif kind == 'row':
        last = sheet.max_row + 1
        for header, value in act['values'].items(): sheet.cell(last, headers()[header]).value = value
if acts: book.save(path)
def plain(value):
    if isinstance(value, datetime.datetime):
        return (value + datetime.timedelta(milliseconds=500)).replace(microsecond=0).isoformat()
    return value
named = {str(h): c for h, c in headers().items()}
print(json.dumps({
    'names': book.sheetnames,
    'states': {s.title: s.sheet_state for s in book.worksheets},
    'corners': {s.title: plain(s['A1'].value) for s in book.worksheets},
    'sheet': {
        'header': [plain(c.value) for c in sheet[1]],
        'rows': [{h: plain(sheet.cell(r, c).value) for h, c in named.items()} for r in rows()],
        'filter': sheet.auto_filter.ref,
        'tables': [t.ref for t in sheet.tables.values()],
        'hidden': [r for r in rows() if sheet.row_dimensions[r].hidden],
        'fills': [{h: str(sheet.cell(r, c).fill.fgColor.rgb) for h, c in named.items()} for r in rows()],
    },
}))
`;

/** Opens a ledger in openpyxl, does what the officer does, saves it, and tells what is to be seen then. */
export function inPython(file: string, acts: readonly OfficerAct[] = []): SeenBook {
  const run = spawnSync('/usr/bin/python3', ['-c', PYTHON, file, JSON.stringify(acts)], { encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`openpyxl could not edit ${file}:\n${run.error?.message ?? run.stderr}`);
  return JSON.parse(run.stdout) as SeenBook;
}
