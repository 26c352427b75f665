import { useState } from 'preact/hooks';
import { type Place, placeAddress } from '../../../pipeline/contract/finding.ts';
import { type FindingGroup, groupCells } from '../../../pipeline/contract/messages.ts';
import { samePlace } from '../findings.ts';
import { goText, placeText } from '../place-text.ts';

const TEXT = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  file: 'Cả tệp',
  cells: (cells: string, count: number) => `${count === 1 ? 'Ô' : 'Các ô'} ${cells}`,
  more: (count: number) => `Xem thêm ${count} ô`,
} as const;

/** So many cells of a group stand as buttons before the rest is asked for. */
const FIRST_CELLS = 6;

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly current: Place | undefined;
  /** Leads to a cell; absent where no workbook is open, and places are text. */
  readonly onGo?: ((place: Place) => void) | undefined;
}

/** Findings as cards: where, what is wrong, what to do, and the way to each cell. */
export function FindingList({ groups, current, onGo }: Props) {
  return (
    <ul class="findings">
      {groups.map((group) => (
        <li key={groupKey(group)} class={`finding ${group.severity}`}>
          <p class="where">
            <fluent-badge appearance="tint" color={group.severity === 'error' ? 'danger' : 'warning'}>
              {TEXT[group.severity]}
            </fluent-badge>
            <span>{whereText(group)}</span>
          </p>
          <p class="what">{group.message.what}</p>
          <p class="fix">{group.message.fix}</p>
          {onGo ? <Ways places={group.places} current={current} onGo={onGo} /> : <Cells group={group} />}
        </li>
      ))}
    </ul>
  );
}

function groupKey({ code, sheet, header, message }: FindingGroup): string {
  return [code, sheet, header, message.what].join('|');
}

function whereText({ sheet, header }: FindingGroup): string {
  if (sheet === undefined) return TEXT.file;
  return header === undefined ? `Trang ${sheet}` : `Trang ${sheet} · ${header}`;
}

function Cells({ group }: { group: FindingGroup }) {
  const cells = groupCells(group.places);
  return cells === '' ? null : <p class="cells">{TEXT.cells(cells, group.places.length)}</p>;
}

function Ways({
  places,
  current,
  onGo,
}: {
  places: readonly Place[];
  current: Place | undefined;
  onGo: (place: Place) => void;
}) {
  const [all, setAll] = useState(false);
  const reachable = places.filter(({ sheet }) => sheet !== undefined);
  const shown = all || reachable.length <= FIRST_CELLS + 1 ? reachable : reachable.slice(0, FIRST_CELLS);
  const hidden = reachable.length - shown.length;
  if (reachable.length === 0) return null;
  return (
    <div class="ways">
      {shown.map((place, i) => (
        <button
          key={`${place.sheet ?? ''}${placeAddress(place)}${i}`}
          type="button"
          class="way"
          aria-label={`${goText(place)}: ${placeText(place)}`}
          aria-current={samePlace(place, current) ? 'location' : undefined}
          onClick={() => {
            onGo(place);
          }}
        >
          {reachable.length === 1 ? goText(place) : placeAddress(place)}
        </button>
      ))}
      {hidden > 0 ? (
        <button
          type="button"
          class="way more"
          onClick={() => {
            setAll(true);
          }}
        >
          {TEXT.more(hidden)}
        </button>
      ) : null}
    </div>
  );
}
