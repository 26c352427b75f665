import { fromTcvn3 } from '../../pipeline/contract/legacy.ts';

const FIRST_CODE = 0xa0;
const LAST_CODE = 0xff;

/** Unicode letters to the TCVN3 codes that a `.VnTime` font draws them with. */
const CODES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: LAST_CODE - FIRST_CODE + 1 }, (_, i) => String.fromCharCode(FIRST_CODE + i))
    .map((code) => [fromTcvn3(code), code] as const)
    .filter(([letter, code]) => letter !== code),
);

/** Text as it was typed before Unicode. Capitals with tone marks had no codes of their own and come out small. */
export function toTcvn3(text: string): string {
  return text.replace(/./gsu, (letter) => CODES.get(letter) ?? CODES.get(letter.toLowerCase()) ?? letter);
}
