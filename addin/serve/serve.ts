import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { build, preview } from 'vite';
import { type Certificate, obtainCertificate } from './certificate.ts';
import { sideloadText, untrustedText } from './sideload.ts';

/**
 * Builds the pane and serves it over https on localhost:3000, where `manifest.xml` looks for it.
 *
 * @param root the folder of the repository.
 * @param tell takes what the developer has to read.
 */
export async function serve(root: string, tell: (text: string) => void): Promise<void> {
  const configFile = join(root, 'addin', 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const folder = join(homedir(), '.office-addin-dev-certs');
  const { cert, key, untrusted } = await obtainCertificate(() => getHttpsServerOptions(), folder);
  await startServer(configFile, { cert, key });
  const manifest = join(root, 'manifest.xml');
  const id = /<Id>(.+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
  tell(sideloadText({ address: 'https://localhost:3000', manifest, id }));
  if (untrusted) tell(untrustedText(untrusted));
}

async function startServer(configFile: string, https: Certificate): Promise<void> {
  try {
    await preview({ configFile, logLevel: 'warn', preview: { https } });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('already in use'))) throw error;
    throw new Error(
      'Cổng 3000 đang được chương trình khác dùng: dừng chương trình đó rồi chạy lại.\n' +
        'Another program uses port 3000, which manifest.xml names: stop it and run this again.',
      { cause: error },
    );
  }
}
