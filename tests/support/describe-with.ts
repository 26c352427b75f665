import { describe } from 'vitest';
import { findProgram, type ProgramName, PROGRAMS } from './programs.ts';

/**
 * A `describe` for tests that run a program from outside npm; they get its path. Where it is missing they
 * are skipped, and setup.ts has told why (or has failed the run where `CI` is set).
 */
export function describeWith(name: ProgramName, title: string, tests: (program: string) => void): void {
  const path = findProgram(name);
  if (path === undefined)
    describe.skip(`${title} (needs ${PROGRAMS[name].title})`, () => {
      tests('');
    });
  else
    describe(title, () => {
      tests(path);
    });
}
