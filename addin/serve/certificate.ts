import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

/** What an https server on localhost needs. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A certificate, and where this machine does not trust it: why, and the authority that the user may trust. */
export interface Obtained extends Certificate {
  readonly untrusted?: { readonly reason: string; readonly authority: string };
}

/**
 * Gets a certificate for localhost. Trusting a new one asks the user (Windows, Mac) or needs `sudo` (Linux);
 * where that fails the pane is still served, with one that the browser will question.
 *
 * @param trusted makes and trusts a certificate, or gives the one already there.
 * @param folder where `office-addin-dev-certs` keeps its files.
 */
export async function obtainCertificate(
  trusted: () => Promise<Certificate>,
  folder: string,
): Promise<Obtained> {
  try {
    return await trusted();
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    const authority = join(folder, 'ca.crt');
    return { ...(await generated(authority, folder)), untrusted: { reason, authority } };
  }
}

async function generated(authority: string, folder: string): Promise<Certificate> {
  const [cert, key] = [join(folder, 'localhost.crt'), join(folder, 'localhost.key')];
  if (![authority, cert, key].every(existsSync)) await generateCertificates(authority, cert, key);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
