import { expect, it } from 'vitest';
import { templateOf } from '../../pipeline/contract/template.ts';
import { describeWith } from '../support/describe-with.ts';
import { settingOf } from '../support/judge.ts';
import { addins } from './addin.ts';

describeWith('browser', 'the template that the add-in renders', (program) => {
  const open = addins(program);

  it('smoke', async () => {
    const addin = await open();
    addin.page.on('console', (m) => {
      console.log(m.text());
    });
    addin.page.on('pageerror', (m) => {
      console.log(String(m));
    });
    const { period, agency } = settingOf('SNV', 2021);
    console.log(await addin.lacks());
    const t = Date.now();
    console.log(
      await addin.call('render', templateOf(period, agency)),
      Date.now() - t,
      addin.syncs.map((s) => [s.Actions.length, JSON.stringify(s).length]),
    );
    console.log(addin.book().sheets.map((s) => [s.cells.name, s.cells.state, s.rules.size]));
    const { writeFileSync } = await import('node:fs');
    writeFileSync('/tmp/rendered.xlsx', await addin.save());
    const g = await addin.read();
    console.log(
      g.sheets.map((s) => [s.name, s.rows.length]),
      addin.syncs.length,
    );
    expect(1).toBe(1);
  });
});
