import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256Hex } from '../../../pipeline/intake/judge-file.ts';
import { LEDGER } from '../../../pipeline/intake/ledger/ledger.ts';
import { describeWith } from '../../support/describe-with.ts';
import { ledgerIn, receiveAndRecord } from '../../support/intake.ts';
import { inPython, type OfficerAct } from '../../support/officer.ts';

const H = LEDGER.headers;
/** `LEDGERS=100 npx vitest run tests/intake/ledger` tries more. */
const RUNS = { numRuns: Number(process.env.LEDGERS ?? 6), seed: 177 };
const MINE = [H.note, H.excludedWhy, H.receivedAt] as const;

/** What happens between two runs: files come, go and get other names; the officer writes, sorts, adds, hides. */
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('file' as const), name: fc.nat(5), content: fc.nat(7) }),
    fc.record({ do: fc.constant('remove' as const), name: fc.nat(5) }),
    fc.record({ do: fc.constant('rename' as const), name: fc.nat(5), to: fc.nat(5) }),
    fc.record({
      do: fc.constant('write' as const),
      row: fc.nat(20),
      header: fc.constantFrom(...MINE),
      text: fc.stringMatching(/^[a-zà-ỹ0-9]{1,9}$/),
    }),
    fc.record({ do: fc.constant('sort' as const), header: fc.constantFrom(H.name, H.sha256, H.note) }),
    fc.record({ do: fc.constant('column' as const), at: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ do: fc.constant('delete' as const), row: fc.nat(20) }),
    fc.record({ do: fc.constant('hide' as const), every: fc.integer({ min: 2, max: 3 }) }),
  ),
  { minLength: 1, maxLength: 6 },
);

describeWith('openpyxl', 'whatever happens to folder and ledger', () => {
  it(
    'no row and no entry is lost, every content has one row, and order stays',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 4 }), async (rounds) => {
          const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
          const names = new Map<number, number>([[0, 0]]);
          const everSeen = new Set<string>();
          const path = (name: number) => join(folder, `tệp ${name}.txt`);
          const put = (name: number, content: number) => {
            writeFileSync(path(name), `nội dung ${content}`);
            utimesSync(path(name), 1_638_782_800 + content, 1_638_782_800 + content);
            names.set(name, content);
          };
          put(0, 0);
          await receiveAndRecord(folder);
          everSeen.add(sha256Hex('nội dung 0'));
          let columns = 0;
          for (const round of rounds) {
            const acts: OfficerAct[] = [];
            const deleted = new Set<string>();
            const present = inPython(ledgerIn(folder)).sheet.rows.map((row) => String(row[H.sha256]));
            for (const step of round) {
              if (step.do === 'file') put(step.name, step.content);
              else if (step.do === 'remove' && names.delete(step.name)) rmSync(path(step.name));
              else if (step.do === 'rename' && names.has(step.name) && step.name !== step.to) {
                renameSync(path(step.name), path(step.to));
                names.set(step.to, names.get(step.name) ?? 0);
                names.delete(step.name);
              } else if (step.do === 'write')
                acts.push({
                  do: 'write',
                  sha: present[step.row % present.length] ?? '',
                  header: step.header,
                  value: step.text,
                });
              else if (step.do === 'sort') acts.push({ do: 'sort', header: step.header });
              else if (step.do === 'column')
                acts.push({ do: 'add column', header: `Riêng ${(columns += 1)}`, at: step.at });
              else if (step.do === 'delete') deleted.add(present[step.row % present.length] ?? '');
              else if (step.do === 'hide') acts.push({ do: 'hide rows', every: step.every });
            }
            acts.push(...[...deleted].map((sha) => ({ do: 'delete row' as const, sha })));
            const before = inPython(ledgerIn(folder), acts).sheet;
            await receiveAndRecord(folder);
            for (const content of names.values()) everSeen.add(sha256Hex(`nội dung ${content}`));
            const after = inPython(ledgerIn(folder)).sheet;
            const own = [
              ...MINE,
              H.recordedAt,
              H.sha256,
              ...before.header.filter((one) => one.startsWith('Riêng')),
            ];
            const entries = (rows: typeof after.rows) => rows.map((row) => own.map((header) => row[header]));
            expect(entries(after.rows.slice(0, before.rows.length))).toEqual(entries(before.rows));
            expect(after.header).toEqual(before.header);
            expect(after.hidden).toEqual(before.hidden);
            expect(after.rows.map((row) => String(row[H.sha256])).sort()).toEqual([...everSeen].sort());
          }
          rmSync(folder, { recursive: true });
        }),
        RUNS,
      );
    },
  );
});
