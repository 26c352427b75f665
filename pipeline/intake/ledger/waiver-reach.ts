import { findAgency } from '../../contract/agencies.ts';
import type { Period } from '../../contract/period.ts';
import type { Between, ReceivedFile } from '../../contract/received.ts';
import type { Moment } from '../../contract/time.ts';
import { contentOf, type Memory } from './ledger.ts';
import { filesByName } from './named-rows.ts';
import type { WaiverRow } from './waivers.ts';

/** A file whose errors may be waived: one of the folder, or one that the ledger remembers. */
export type Waived = Pick<ReceivedFile, 'path' | 'agency' | 'sha256' | 'between'> & {
  readonly receivedAt: Moment | undefined;
};

/** How a row speaks of a file: by its name, else by its agency; or as a later version of the file that it names. */
export type Reach = 'named' | 'later';

/** Of which files a row speaks. */
export type ReachOf = (row: WaiverRow) => (file: Waived) => Reach | undefined;

/** The files of the year that the officer has been told of. */
export function toldFiles({ files }: Memory, period: Period): Waived[] {
  return [...files.values()]
    .filter(({ cells }) => cells.year === String(period.year))
    .flatMap(({ key, receivedAt, correctedAt, cells: { name = '', agency = '' } }) => {
      const code = findAgency(period.agencies, agency)?.code;
      const told = { agency: code, sha256: contentOf(key), receivedAt: correctedAt ?? receivedAt };
      return name.split('\n').map((path) => ({ path, ...told }));
    });
}

/** Of which files rows speak, among files that are there; of `told` those that no longer are may be the ones named. */
export function reachAmong(
  period: Period,
  { files, told }: { readonly files: readonly Waived[]; readonly told: readonly Waived[] },
): ReachOf {
  const contents = new Set(files.map(({ sha256 }) => sha256));
  const isThere = naming(files);
  const isGone = naming(told.filter(({ sha256 }) => !contents.has(sha256)));
  return ({ texts }) => {
    const typed = findAgency(period.agencies, texts.agency)?.code;
    if (texts.file === '')
      return ({ agency }) => (agency !== undefined && agency === typed ? 'named' : undefined);
    const named = ofAgency(isThere(texts.file), typed);
    const versions = [...named, ...ofAgency(isGone(texts.file), typed)];
    return (file) => {
      if (named.some((own) => isSame(own, file))) return 'named';
      const isOfAgency = typed === undefined || typed === file.agency;
      return isOfAgency && versions.some((own) => isLater(file, own)) ? 'later' : undefined;
    };
  };
}

function naming(files: readonly Waived[]): (name: string) => readonly Waived[] {
  const named = filesByName(files.map(({ path }) => path));
  return (name) => {
    const paths = named(name);
    return files.filter(({ path }) => paths.includes(path));
  };
}

/** Files of several agencies may bear one name. What is typed otherwise than agencies are called decides nothing. */
function ofAgency(files: readonly Waived[], agency: string | undefined): readonly Waived[] {
  return agency === undefined ? files : files.filter((file) => file.agency === agency);
}

function isSame(one: Waived, other: Waived): boolean {
  return one.path === other.path || (one.sha256 !== undefined && one.sha256 === other.sha256);
}

/** Without doubt: what may have come together is no version of the other. */
function isLater(file: Waived, than: Waived): boolean {
  const [{ from } = NEVER, { until } = NEVER] = [spanOf(file), spanOf(than)];
  return file.agency !== undefined && file.agency === than.agency && until !== '' && from > until;
}

const NEVER: Between = { from: '', until: '' };

function spanOf({ receivedAt, between }: Waived): Between | undefined {
  return between ?? (receivedAt === undefined ? undefined : { from: receivedAt, until: receivedAt });
}
