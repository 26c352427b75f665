import { existsSync, readFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { obtainCertificate } from '../../addin/serve/certificate.ts';
import { sideloadText, untrustedText } from '../../addin/serve/sideload.ts';
import { temporaryFolder } from '../support/temporary.ts';

describe('the certificate of the development server', () => {
  it('is the trusted one where the machine trusts one', async () => {
    const trusted = { cert: Buffer.from('cert'), key: Buffer.from('key') };
    const folder = temporaryFolder();
    expect(await obtainCertificate(() => Promise.resolve(trusted), folder)).toEqual(trusted);
    expect(existsSync(join(folder, 'ca.crt'))).toBe(false);
  });

  it('serves https all the same where trusting fails, and tells why and which authority to trust', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const folder = temporaryFolder();
    const refuse = () => Promise.reject(new Error('sudo: not found\n'));
    const { cert, key, untrusted } = await obtainCertificate(refuse, folder);
    expect(untrusted).toEqual({ reason: 'sudo: not found', authority: join(folder, 'ca.crt') });
    const server = createServer({ cert, key }, (_request, response) => response.end('khung')).listen(0);
    const { port } = server.address() as AddressInfo;
    expect(await textOf(`https://localhost:${port}/`, readFileSync(join(folder, 'ca.crt')))).toBe('khung');
    server.close();
    const again = await obtainCertificate(refuse, folder);
    expect(again.cert.equals(cert)).toBe(true);
  });
});

describe('the words to the developer', () => {
  it('name the manifest and the id in the commands of Windows and Mac', () => {
    const text = sideloadText({
      address: 'https://localhost:3000',
      manifest: '/177/manifest.xml',
      id: 'abc',
    });
    expect(text).toContain(
      String.raw`reg add HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer /v abc /t REG_SZ /d "/177/manifest.xml" /f`,
    );
    expect(text).toContain(
      'cp "/177/manifest.xml" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/',
    );
    expect(text).toContain('https://localhost:3000/web/');
  });

  it('say in both languages that the certificate is not trusted, and the reason', () => {
    const text = untrustedText({ reason: 'sudo: not found', authority: '/a/ca.crt' });
    expect(text).toMatch(/Máy này chưa tin chứng chỉ[^]*\/a\/ca\.crt[^]*does not trust[^]*sudo: not found/);
  });
});

function textOf(url: string, ca: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve(text);
      });
    }).on('error', reject);
  });
}
