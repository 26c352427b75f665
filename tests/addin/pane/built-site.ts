import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddin } from '../built.ts';
import { type Site, serveSite } from '../host/site.ts';

/** The add-in as it is built for Excel, on a site of this machine. Compiled code says where the project is. */
export async function builtSite(project?: string): Promise<Site> {
  const { folder, remove } = await buildAddin(project);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const contents = files.map((file) => {
    const path = join(file.parentPath, file.name);
    return [path.slice(folder.length).replaceAll('\\', '/'), readFileSync(path)] as const;
  });
  remove();
  return serveSite(Object.fromEntries(contents));
}
