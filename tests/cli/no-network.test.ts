import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putAll } from '../intake/hostile/hostile.ts';
import { LARGE } from '../intake/hostile/large.ts';
import { SAMPLES_FOLDER } from '../support/merged-samples.ts';
import { NO_NETWORK } from '../support/no-network.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('without any network', () => {
  it('merge reads, judges and writes, its worker too', () => {
    const folder = temporaryFolder();
    for (const name of readdirSync(SAMPLES_FOLDER))
      copyFileSync(join(SAMPLES_FOLDER, name), join(folder, name));
    putAll(
      folder,
      LARGE.filter(({ file }) => file === '100000 trang.xlsx'),
    );
    const out = join(temporaryFolder(), 'o.xlsx');
    const merge = ['merge', folder, '--year', '2021', '--at', '2021-12-20', '--out', out];
    const result = runCli(merge, NO_NETWORK);
    expect([result.code, result.err]).toEqual([0, '']);
    expect(result.out).toContain('100000 trang.xlsx: Tệp quá lớn so với một báo cáo.');
  });

  it.each([
    ['check', join(SAMPLES_FOLDER, 'SNV_BaoCao_KH177_2021.xlsx'), '--at', '2021-12-20'],
    ['template', '--year', '2021', '--agency', 'SNV', '--out', 'OUT'],
  ])('%s works', (...args) => {
    const folder = temporaryFolder();
    const result = runCli(
      args.map((arg) => (arg === 'OUT' ? folder : arg)),
      NO_NETWORK,
    );
    expect([result.code, result.err]).toEqual([0, '']);
  });

  it.each([
    `fetch('http://127.0.0.1:1')`,
    `require('node:net').connect(1)`,
    `new (require('node:net').Socket)().connect(1)`,
    `import('node:http').then(({ get }) => get('http://127.0.0.1:1'))`,
    `require('node:dns').lookup('localhost', () => undefined)`,
    `require('node:dgram').createSocket('udp4')`,
    `require('node:tls').connect(1)`,
    `new (require('node:worker_threads').Worker)(new URL('data:text/javascript,import net from "node:net";net.connect(1)'))`,
  ])('what would use it is stopped: %s', (script) => {
    const env = { ...process.env, ...NO_NETWORK };
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    expect(stderr).toContain('no network: ');
    expect(status).not.toBe(0);
  });
});
