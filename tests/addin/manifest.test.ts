import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploymentUrl, ManifestFault, manifestFor } from '../../addin/serve/manifest.ts';
import { writeManifest } from '../../addin/serve/manifest-command.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { lintManifest } from './manifest-lint.ts';
import { allOf, parseTree } from './xml-tree.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LOCAL = { base: 'https://localhost:3000/', folder: join(ROOT, 'addin') };
const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

describe('the manifest', () => {
  it('has nothing that Office would refuse or drop', () => {
    expect(lintManifest(XML, LOCAL)).toEqual([]);
  });

  it('opens one pane in the view of each of three buttons on the Home tab', () => {
    const all = allOf(parseTree(XML));
    const value = (id: string | undefined) =>
      all.find(({ attributes }) => attributes.id === id)?.attributes.DefaultValue;
    const buttons = all
      .filter(({ name }) => name === 'Control')
      .map((control) => {
        const [label, , , action] = control.children;
        const [pane, source] = action?.children ?? [];
        return [value(label?.attributes.resid), pane?.text, value(source?.attributes.resid)];
      });
    expect(buttons).toEqual([
      ['Biểu mẫu', 'BaoCao177.Pane', 'https://localhost:3000/taskpane.html?view=template'],
      ['Kiểm tra', 'BaoCao177.Pane', 'https://localhost:3000/taskpane.html?view=check'],
      ['Chốt báo cáo', 'BaoCao177.Pane', 'https://localhost:3000/taskpane.html?view=finalise'],
    ]);
    expect(all.find(({ name }) => name === 'OfficeTab')?.attributes).toEqual({ id: 'TabHome' });
  });

  it('is whole without its ribbon, which a SharePoint catalogue drops', () => {
    const plain = XML.replace(/<VersionOverrides[^]*<\/VersionOverrides>/, '');
    expect(plain).not.toContain('ShowTaskpane');
    expect(lintManifest(plain, LOCAL)).toEqual([]);
    expect(plain).toContain('<SourceLocation DefaultValue="https://localhost:3000/taskpane.html" />');
  });

  it('asks for one workbook in Vietnamese, and lets Excel 2016 open the pane too', () => {
    const all = allOf(parseTree(XML));
    const of = (name: string) => all.filter((element) => element.name === name);
    expect(of('DefaultLocale').map(({ text }) => text)).toEqual(['vi-VN']);
    expect(of('Permissions').map(({ text }) => text)).toEqual(['ReadWriteDocument']);
    expect(of('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi' }]);
    expect(of('Sets').map(({ attributes }) => attributes)).toEqual([{ DefaultMinVersion: '1.1' }]);
    expect(of('Host').map(({ attributes }) => attributes)).toEqual([
      { Name: 'Workbook' },
      { 'xsi:type': 'Workbook' },
    ]);
  });
});

describe('the lint of the manifest finds', () => {
  const icon = (name: string) => join(ROOT, 'addin', 'icons', name);
  it.each<[string, string | RegExp, string, string[]]>([
    [
      'a missing resource',
      ' id="Check.Label"',
      ' id="Check.Word"',
      ['bt:ShortStrings Check.Label is not defined', 'bt:ShortStrings Check.Word is not used'],
    ],
    [
      'a resource of the wrong kind',
      '<Title resid="Check.Title" />',
      '<Title resid="Check.Tip" />',
      ['bt:ShortStrings Check.Tip is not defined', 'bt:ShortStrings Check.Title is not used'],
    ],
    [
      'a resource defined twice',
      ' id="Template.Url"',
      ' id="Check.Url"',
      ['bt:Urls Template.Url is not defined', 'bt:Urls Check.Url is defined twice'],
    ],
    [
      'an icon without a size',
      /<bt:Image size="80" resid="Icon.Check.80" \/>/,
      '',
      ['bt:Images Icon.Check.80 is not used', 'An icon lacks size 80'],
    ],
    [
      'a file of another size',
      'icons/check-16.png',
      'icons/check-20.png',
      [`${icon('check-20.png')} is 20x20, not 16x16`],
    ],
    [
      'a file that is not there',
      'icons/report-64.png" />\n  <SupportUrl',
      'icons/a.png" />\n  <SupportUrl',
      [`${icon('a.png')} does not exist`],
    ],
    [
      'http',
      /https(:\/\/localhost:3000\/web\/index.html" \/>\n {2}<AppDomains)/,
      'http$1',
      [
        'http://localhost:3000/web/index.html is not https',
        'http://localhost:3000/web/index.html is not served by the add-in',
      ],
    ],
    [
      'another host',
      'https://localhost:3000/taskpane.html?view=check',
      'https://a.vn/',
      ['https://a.vn/ is not served by the add-in'],
    ],
    [
      'elements out of order',
      /( *<Version>.*\n)( *<ProviderName>.*\n)/,
      '$2$1',
      ['Version stands too late in OfficeApp'],
    ],
    ['a missing element', /<SupportUrl.*\n/, '', ['OfficeApp lacks SupportUrl']],
    ['an element of elsewhere', '<Permissions>', '<Rule /><Permissions>', ['OfficeApp takes no Rule']],
    [
      'a long label',
      'DefaultValue="Biểu mẫu"',
      `DefaultValue="${'x'.repeat(126)}"`,
      [`bt:ShortStrings is too long: ${'x'.repeat(126)}`],
    ],
    [
      'a long tip',
      /(id="Check.Tip"\s+DefaultValue=")[^"]*/,
      `$1${'y'.repeat(251)}`,
      [`bt:LongStrings is too long: ${'y'.repeat(251)}`],
    ],
    [
      'a long id of a resource',
      /Check\.Title/g,
      'c'.repeat(33),
      [`${'c'.repeat(33)} is longer than 32`, `${'c'.repeat(33)} is longer than 32`],
    ],
    [
      'another locale',
      /(<DisplayName[^>]*) \/>/,
      '$1><Override Locale="en-US" Value="Report" /></DisplayName>',
      ['An override names another locale'],
    ],
    ['a version that is none', '1.0.0.0', '0.1', ['0.1 is no version']],
    ['an id that is none', /<Id>.*<\/Id>/, '<Id>177</Id>', ['177 is no id']],
    [
      'another domain',
      '<AppDomain>https://localhost:3000<',
      '<AppDomain>https://a.vn<',
      ["https://a.vn is not the add-in's own domain"],
    ],
  ])('%s', (_name, from, to, problems) => {
    const broken = XML.replace(from, to);
    expect(broken).not.toBe(XML);
    expect(lintManifest(broken, LOCAL)).toEqual(problems);
  });
});

describe('the manifest of a deployment', () => {
  it.each([
    ['https://baocao.example.vn', 'https://baocao.example.vn/'],
    ['https://baocao.example.vn/', 'https://baocao.example.vn/'],
    ['https://BaoCao.example.vn:8443/so-noi-vu/177//', 'https://baocao.example.vn:8443/so-noi-vu/177/'],
    ['https://noi-bo/a&b/báo cáo/', 'https://noi-bo/a&b/b%C3%A1o%20c%C3%A1o/'],
    ['https://localhost:3000', 'https://localhost:3000/'],
  ])('at %s names nothing else', (text, base) => {
    const moved = manifestFor(XML, deploymentUrl(text));
    expect(lintManifest(moved, { ...LOCAL, base })).toEqual([]);
    expect(parseTree(moved).children.length).toBe(parseTree(XML).children.length);
  });

  it.each([
    ['http://baocao.example.vn', 'không bắt đầu bằng https://'],
    ['ftp://baocao.example.vn', 'không bắt đầu bằng https://'],
    ['baocao.example.vn', 'không phải là một địa chỉ web đầy đủ'],
    ['', 'không phải là một địa chỉ web đầy đủ'],
    ['https://', 'không phải là một địa chỉ web đầy đủ'],
    ['https://baocao.example.vn/?a=1', 'có phần sau dấu “?” hoặc “#”'],
    ['https://snv:matkhau@baocao.example.vn', 'có tên hoặc mật khẩu người dùng'],
    ['https://baocao.example.vn/taskpane.html', 'là địa chỉ của một tệp'],
    ['https://baocao.example.vn/taskpane.html/', 'là địa chỉ của một tệp'],
    ['https://baocao.example.vn/177/web/', 'là địa chỉ của trang web/'],
    ['https://baocao.example.vn/177/../178', 'có “\\”, “//”, “.” hoặc “..” trong đường dẫn'],
    ['https://baocao.example.vn//177', 'có “\\”, “//”, “.” hoặc “..” trong đường dẫn'],
    ['https://baocao.example.vn/?', 'có phần sau dấu “?” hoặc “#”'],
    ['https:baocao.example.vn', 'không phải là một địa chỉ web đầy đủ'],
  ])('is refused at “%s”', (text, complaint) => {
    expect(() => deploymentUrl(text)).toThrow(ManifestFault);
    expect(() => deploymentUrl(text)).toThrow(`Địa chỉ “${text}” ${complaint}`);
  });

  it('is refused where the manifest names no address of the repository', () => {
    expect(() => manifestFor('<OfficeApp/>', deploymentUrl('https://a.vn'))).toThrow('không có địa chỉ');
  });
});

describe('npm run manifest', () => {
  it('writes the file that it is told to, byte for byte the same each time', () => {
    const path = join(temporaryFolder(), 'mới', 'manifest.xml');
    const args = ['--url', 'https://baocao.example.vn/177', '--out', path];
    expect(writeManifest(args, ROOT)).toEqual({ code: 0, text: `Đã ghi ${path} (phiên bản 1.0.0.0)\n` });
    const first = readFileSync(path, 'utf8');
    expect(first).toBe(manifestFor(XML, deploymentUrl('https://baocao.example.vn/177/')));
    writeManifest(args, ROOT);
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  it('gives it a version that is higher than the one before', () => {
    const path = join(temporaryFolder(), 'manifest.xml');
    const args = ['--url', 'https://baocao.example.vn/177', '--version', '1.0.10.0', '--out', path];
    expect(writeManifest(args, ROOT)).toEqual({ code: 0, text: `Đã ghi ${path} (phiên bản 1.0.10.0)\n` });
    const base = 'https://baocao.example.vn/177/';
    expect(lintManifest(readFileSync(path, 'utf8'), { ...LOCAL, base })).toEqual([]);
    expect(readFileSync(path, 'utf8')).toContain('<Version>1.0.10.0</Version>');
  });

  it.each<[string[], string]>([
    [['--url', 'https://a.vn', '--version', '1.1'], 'Phiên bản “1.1” không đúng dạng.'],
    [['--url', 'https://a.vn', '--version', 'mới'], 'Phiên bản “mới” không đúng dạng.'],
    [[], 'Thiếu --url.'],
    [['--ur', 'https://a.vn'], 'Dòng lệnh không đúng: --ur https://a.vn'],
    [['--url'], 'Dòng lệnh không đúng: --url'],
    [['--url', 'http://a.vn'], 'Địa chỉ “http://a.vn” không bắt đầu bằng https://'],
  ])('refuses %j, and writes nothing', (args, text) => {
    const path = join(temporaryFolder(), 'manifest.xml');
    const outcome = writeManifest([...args, '--out', path], ROOT);
    expect([outcome.code, outcome.text.slice(0, text.length)]).toEqual([2, text]);
    expect(existsSync(path)).toBe(false);
  });

  it('says so where the file cannot be written', () => {
    const folder = temporaryFolder();
    const { code, text } = writeManifest(['--url', 'https://a.vn', '--out', folder], ROOT);
    expect([code, text.startsWith(`Không ghi được ${folder} (EISDIR`)]).toEqual([2, true]);
  });
});
