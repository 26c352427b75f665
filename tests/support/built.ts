import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Reader from '../../pipeline/intake/reader.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'pipeline');

/** The reader as it is built: its worker is a file of JavaScript. */
export async function builtReader(): Promise<typeof Reader> {
  return (await import(pathToFileURL(join(BUILT, 'intake', 'reader.js')).href)) as typeof Reader;
}
