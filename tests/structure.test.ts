import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * Which folder may import what: its own files, and the folders and packages listed. The longest folder that
 * a file stands in counts. `types of X`: nothing but types. `node:*`: all of Node but what is listed by name
 * for another folder only.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'pipeline/contract': ['zod'],
  'pipeline/workbook': [
    'pipeline/contract',
    'exceljs',
    'fflate',
    'saxes',
    'node:zlib',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:timers/promises',
  ],
  'pipeline/workbook/read': ['pipeline/contract', 'fflate'],
  'pipeline/intake': ['pipeline/contract', 'pipeline/workbook', 'node:*'],
  'pipeline/consolidate': ['pipeline/contract'],
  // The only folder that knows the docx library.
  'pipeline/word': ['pipeline/contract', 'pipeline/workbook', 'docx'],
  'pipeline/publish': [
    'pipeline/contract',
    'pipeline/workbook',
    'pipeline/word/page.ts',
    'types of pipeline/word',
    'types of pipeline/consolidate',
    'node:path',
  ],
  'pipeline/cli': ['pipeline', 'node:*'],
  // The pages' entries: they put the parts together.
  addin: [
    'pipeline/contract',
    'pipeline/workbook/read',
    '@noble/hashes',
    'package.json',
    'preact',
    'virtual:shipped',
  ],
  'addin/vite.config.ts': ['addin/serve', 'addin/shipped-data.ts', 'node:path', 'vite'],
  // Runs while the pages are built, and gives them what it has checked.
  'addin/shipped-data.ts': ['pipeline/contract', 'node:fs', 'node:path', 'vite'],
  // What builds and serves the pane: runs in Node, and is no part of it.
  'addin/serve': ['node:*', '@fluentui/tokens', 'office-addin-dev-certs', 'playwright-core', 'vite'],
  'addin/excel': ['pipeline/contract', 'addin/host.ts'],
  'addin/pane': [
    'pipeline/contract',
    'addin/host.ts',
    '@fluentui/web-components',
    'preact',
    'virtual:theme.css',
  ],
  'addin/web': [
    'pipeline/contract',
    'pipeline/workbook/write-template.ts',
    'addin/browser-setup.ts',
    'addin/pane',
    'preact',
  ],
  samples: ['pipeline', 'node:*', 'node:zlib', 'exceljs', 'fflate', 'saxes'],
};
const NOT_IN_NODE_ALL = ['node:zlib'];

/** Who may name the globals of a running program, and of Office. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  process: ['pipeline/cli', 'pipeline/intake/processor-time.ts', 'samples', 'addin/serve/main.ts'],
  console: ['pipeline/cli', 'samples'],
  Office: ['addin/excel'],
  Excel: ['addin/excel'],
};

const LINE_LIMIT = 250;
const LONG_FILES = ['pipeline/contract/sheets.ts'];

const ROOT = join(import.meta.dirname, '..');
const FILES = ['pipeline', 'addin', 'samples'].flatMap(sources);

describe('the source keeps to the design', () => {
  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may, names no globals, stays short', (folder) => {
    const files = FILES.filter((path) => folderOf(path) === folder);
    expect(files.flatMap((path) => offences(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([]);
  });

  it('every file stands in a folder of the list', () => {
    expect(FILES.filter((path) => folderOf(path) === undefined)).toEqual([]);
    expect(FILES).toEqual(expect.arrayContaining(['pipeline/contract/sheets.ts', 'pipeline/cli/baocao.ts']));
  });
});

describe('an offence is found', () => {
  it.each<[string, string, string[]]>([
    ['pipeline/contract/x.ts', `import { readFileSync } from 'node:fs';`, ['imports node:fs']],
    [
      'pipeline/contract/x.ts',
      `import type { A } from '../workbook/a.ts';`,
      ['imports pipeline/workbook/a.ts'],
    ],
    ['pipeline/contract/rules/x.ts', `import { z } from 'zod'; import '../plan.ts';`, []],
    ['pipeline/contract/x.ts', `export * from '../intake/a.ts';`, ['imports pipeline/intake/a.ts']],
    ['pipeline/contract/x.ts', `const a = await import('exceljs');`, ['imports exceljs']],
    ['pipeline/contract/x.ts', `type A = import('saxes').SaxesParser;`, ['imports saxes']],
    ['pipeline/contract/x.ts', 'const a = await import(name);', ['imports what is not written out']],
    ['pipeline/contract/x.ts', `const a = require('fflate');`, ['imports fflate']],
    ['pipeline/contract/x.ts', `import a = require('fflate');`, ['imports fflate']],
    ['pipeline/contract-two/x.ts', `import '../contract/a.ts';`, ['stands in no folder of the list']],
    ['pipeline/workbook/read/x.ts', `import { a } from '../a.ts';`, ['imports pipeline/workbook/a.ts']],
    ['pipeline/workbook/read/x.ts', `import { inflateRawSync } from 'node:zlib';`, ['imports node:zlib']],
    ['pipeline/workbook/x.ts', `import ExcelJS from 'exceljs'; import './read/a.ts';`, []],
    ['pipeline/workbook/x.ts', `import { a } from 'zod';`, ['imports zod']],
    ['pipeline/intake/x.ts', `import 'node:zlib'; import 'node:fs/promises';`, ['imports node:zlib']],
    [
      'pipeline/intake/x.ts',
      `import { a } from '../consolidate/a.ts';`,
      ['imports pipeline/consolidate/a.ts'],
    ],
    [
      'pipeline/consolidate/x.ts',
      `import { a } from '../workbook/a.ts';`,
      ['imports pipeline/workbook/a.ts'],
    ],
    [
      'pipeline/publish/x.ts',
      `import { a } from '../consolidate/a.ts';`,
      ['imports pipeline/consolidate/a.ts'],
    ],
    [
      'pipeline/publish/x.ts',
      `import { type A, b } from '../consolidate/a.ts';`,
      ['imports pipeline/consolidate/a.ts'],
    ],
    ['pipeline/publish/x.ts', `import type { A } from '../consolidate/a.ts';`, []],
    ['pipeline/publish/x.ts', `import { type A } from '../consolidate/a.ts';`, []],
    ['pipeline/publish/x.ts', `import { Document } from 'docx';`, ['imports docx']],
    ['pipeline/publish/x.ts', `import type { WordDocument } from '../word/model.ts';`, []],
    [
      'pipeline/publish/x.ts',
      `import { writeDocument } from '../word/write-document.ts';`,
      ['imports pipeline/word/write-document.ts'],
    ],
    ['pipeline/word/x.ts', `import { Document } from 'docx'; import '../workbook/package.ts';`, []],
    ['pipeline/word/x.ts', `import { a } from 'exceljs';`, ['imports exceljs']],
    ['pipeline/publish/x.ts', `import { writeFile } from 'node:fs/promises';`, ['imports node:fs/promises']],
    ['pipeline/cli/x.ts', `import { a } from '../publish/a.ts'; process.exitCode = 1;`, []],
    ['pipeline/cli/x.ts', `import { a } from '../../samples/a.ts';`, ['imports samples/a.ts']],
    ['addin/pane/x.ts', `import { a } from '../../pipeline/intake/a.ts';`, ['imports pipeline/intake/a.ts']],
    ['pipeline/intake/x.ts', 'process.exit(1);', ['names process']],
    ['pipeline/intake/x.ts', 'globalThis.console.log(1);', ['names console']],
    ['pipeline/intake/x.ts', 'const { env } = process;', ['names process']],
    ['pipeline/intake/x.ts', `import process from 'node:process';`, ['names process']],
    ['pipeline/intake/x.ts', `import { exit } from 'node:process';`, ['names process']],
    ['pipeline/intake/x.ts', 'const x = { process: 1 }; x.process;', []],
    [
      'addin/pane/x.tsx',
      `import { a } from '../excel/a.ts'; Excel.run(a);`,
      ['imports addin/excel/a.ts', 'names Excel'],
    ],
    ['addin/excel/x.ts', `import { HostFault } from '../host.ts'; Excel.run(HostFault);`, []],
    ['pipeline/contract/x.ts', '\n'.repeat(251), ['has 251 lines']],
    ['pipeline/contract/x.ts', '\n'.repeat(250), []],
    ['pipeline/contract/sheets.ts', '\n'.repeat(500), []],
  ])('%s: %j', (path, text, expected) => {
    expect(offences(path, text)).toEqual(expected.map((offence) => `${path} ${offence}`));
  });
});

/** The TypeScript files under a folder of the project (git keeps none that is empty), as paths from its root with `/`. */
function sources(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

function folderOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((folder) => isIn(path, folder))
    .sort((a, b) => b.length - a.length)[0];
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Every way in which a file breaks the lists above, in the order of its text. */
function offences(path: string, text: string): string[] {
  const folder = folderOf(path);
  if (folder === undefined) return [`${path} stands in no folder of the list`];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = nodesOf(file).flatMap((node) => [
    ...importOffence(node, path, folder),
    ...globalOffence(node, path),
  ]);
  const lines = text.split('\n').length - 1;
  if (lines > LINE_LIMIT && !LONG_FILES.includes(path)) found.push(`has ${lines} lines`);
  return found.map((offence) => `${path} ${offence}`);
}

function nodesOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(...nodesOf(child));
  });
  return [node, ...children];
}

function importOffence(node: ts.Node, path: string, folder: string): string[] {
  const specifier = importedBy(node);
  if (specifier === undefined) return [];
  if (!ts.isStringLiteralLike(specifier)) return ['imports what is not written out'];
  const from = specifier.text;
  const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
  return mayImport(folder, target, isTypeOnly(node)) ? [] : [`imports ${target}`];
}

/** The expression that says where an import of any form imports from; undefined for what is no import. */
function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  if (!ts.isCallExpression(node)) return undefined;
  const calls = node.expression;
  const imports =
    calls.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(calls) && calls.text === 'require');
  return imports ? (node.arguments[0] ?? node) : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || !node.importClause) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name !== undefined || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function mayImport(folder: string, target: string, typesOnly: boolean): boolean {
  return [folder, ...(MAY_IMPORT[folder] ?? [])].some((allowed) => {
    if (allowed === 'node:*') return target.startsWith('node:') && !NOT_IN_NODE_ALL.includes(target);
    if (allowed.startsWith('types of ')) return typesOnly && isIn(target, allowed.slice('types of '.length));
    return isIn(target, allowed);
  });
}

function globalOffence(node: ts.Node, path: string): string[] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return namesGlobal(node.moduleSpecifier.text.replace(/^node:/, ''), path);
  return ts.isIdentifier(node) && !isOwnName(node) ? namesGlobal(node.text, path) : [];
}

function namesGlobal(name: string, path: string): string[] {
  const allowed = Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
  return allowed && !allowed.some((folder) => isIn(path, folder)) ? [`names ${name}`] : [];
}

/** True for the `process` of `x.process` and of `{ process: 1 }`, and for names within an import. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return !(ts.isIdentifier(parent.expression) && parent.expression.text === 'globalThis');
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isImportClause(parent) ||
    ts.isImportSpecifier(parent)
  );
}
