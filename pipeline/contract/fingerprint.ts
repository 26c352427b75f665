import { cellText } from './cell.ts';
import type { Draft } from './draft.ts';
import { type Entry, isFilled } from './entry.ts';
import { clean } from './text.ts';

/** Hex SHA-256 of a text's UTF-8 bytes; each host brings its own. */
export type Sha256 = (text: string) => string;

/**
 * The fingerprint of what an agency entered: input cells by what they mean, so that styles, moved rows,
 * renamed files and a change of program leave it as it is.
 */
export function fingerprintOf(draft: Draft, sha256: Sha256): string {
  const rows = [
    rowLine('info', '', draft.info ?? {}),
    ...draft.duties.map((r) => rowLine('duties', r.subject.duty.code, r.entries)),
    ...draft.metrics.map((r) =>
      rowLine('metrics', `${r.subject.duty.code}/${r.subject.metric.key}`, r.entries),
    ),
    ...draft.targets.map((r) => rowLine('targets', r.subject.code, r.entries)),
    ...draft.documents.map((r) => rowLine('documents', '', r.entries)),
    ...draft.obstacles.map((r) => rowLine('obstacles', '', r.entries)),
  ];
  return sha256([draft.agency.code, ...rows.filter((row) => row !== '').sort()].join('\n'));
}

function rowLine(table: string, key: string, entries: Readonly<Record<string, Entry>>): string {
  const parts: string[] = [];
  for (const name in entries) {
    const entry = entries[name];
    if (entry?.field.input && isFilled(entry))
      parts.push(`${name}=${String(entry.value ?? clean(cellText(entry.cell)))}`);
  }
  return parts.length === 0 ? '' : JSON.stringify([table, key, ...parts]);
}
