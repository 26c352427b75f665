import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program from outside npm that some tests run. */
export interface Program {
  readonly title: string;
  /** Names looked for on the PATH, then whole paths where its installers put it. */
  readonly names: readonly string[];
  readonly places: readonly string[];
  /** What `apt-get install` gives it, with all that the tests expect of it. */
  readonly packages: readonly string[];
}

export const PROGRAMS = {
  soffice: {
    title: 'LibreOffice (soffice)',
    names: ['soffice', 'libreoffice'],
    places: [
      '/usr/lib/libreoffice/program/soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
      'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
    ],
    // Liberation Serif is as wide as Times New Roman: without it pages break elsewhere.
    packages: ['libreoffice-calc', 'libreoffice-writer', 'fonts-liberation'],
  },
  browser: {
    title: 'Chromium, Chrome or Edge',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    packages: ['chromium'],
  },
  // A module and no program: Debian's own Python finds it, which has no other place for it.
  openpyxl: {
    title: 'openpyxl for Python',
    names: [],
    places: ['/usr/lib/python3/dist-packages/openpyxl/__init__.py'],
    packages: ['python3-openpyxl'],
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

/** The whole path of a program, or undefined where this machine does not have it. */
export function findProgram(name: ProgramName): string | undefined {
  const program: Program = PROGRAMS[name];
  const endings = process.platform === 'win32' ? ['.com', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = program.names.flatMap((file) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, file + ending))),
  );
  return [...onPath, ...program.places].find((path) => existsSync(path));
}

/** The whole path of a program that the caller cannot do without. Throws where it is missing. */
export function programPath(name: ProgramName): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${PROGRAMS[name].title} was not found on this machine`);
  return path;
}
