import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'pipeline');

/** The address of a file of the product as it is built, such as `intake/apart.js`, for another program to import. */
export function builtFile(path: string): string {
  return pathToFileURL(join(BUILT, path)).href;
}
