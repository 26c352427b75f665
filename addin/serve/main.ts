import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const [command, ...args] = process.argv.slice(2);

/** The commands around the add-in, each loaded only when run: `npm run addin`, `manifest`, `icons`. */
async function run(): Promise<number> {
  if (command === 'manifest') {
    const { writeManifest } = await import('./manifest-command.ts');
    const { code, text } = writeManifest(args, ROOT);
    (code === 0 ? process.stdout : process.stderr).write(text);
    return code;
  }
  const [browser] = args;
  if (command === 'icons' && browser !== undefined) {
    const { drawIcons } = await import('./icons.ts');
    await drawIcons(join(ROOT, 'addin', 'icons'), browser);
    return 0;
  }
  if (command !== 'addin') throw new Error('npm run icons -- PATH: the path of Chromium, Chrome or Edge');
  const { serve } = await import('./serve.ts');
  await serve(ROOT, (text) => process.stdout.write(text));
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
