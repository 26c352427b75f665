import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../addin/serve/content-security.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the README of the add-in', () => {
  it('gives web servers the policy of the pages', () => {
    const told = text('addin/README.md').match(/add_header Content-Security-Policy ".*" always;/g);
    expect(told).toEqual([`add_header Content-Security-Policy "${contentSecurityPolicy([])}" always;`]);
  });

  it('asks ten things of a person with Excel', () => {
    const [, script = ''] = text('addin/README.md').split('## Try it in Excel');
    const numbers = [...script.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('gives Windows the id of the manifest', () => {
    const id = /<Id>(.+)<\/Id>/.exec(text('manifest.xml'))?.[1] ?? 'none';
    expect(text('addin/README.md')).toContain(String.raw`WEF\Developer /v ${id} /t REG_SZ`);
  });

  it.each(['build', 'addin', 'manifest', 'icons'])('tells npm run %s, which is there', (script) => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    expect(text('addin/README.md')).toContain(`\`npm run ${script}`);
    expect(Object.keys(scripts)).toContain(script);
  });
});
