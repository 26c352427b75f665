import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import {
  type AgenciesFound,
  type Dissolved,
  agencySearch,
} from '../../../pipeline/contract/agency-search.ts';
import type { Agency } from '../../../pipeline/contract/agencies.ts';
import type { Period } from '../../../pipeline/contract/period.ts';

const TEXT = {
  label: 'Cơ quan, đơn vị',
  hint: 'Gõ một phần tên, tên tắt hoặc mã; không cần dấu.',
  none: (query: string) => `Không có cơ quan nào khớp với “${query}”.`,
  found: (count: number) => `${count} cơ quan`,
  chosen: (name: string) => `Đã chọn ${name}`,
  formerly: (names: string) => `${names}, nay là`,
  dissolved: (name: string, heirs: string) =>
    `${name} không còn hoạt động; nay ${heirs} báo cáo: hãy tìm theo tên xã, phường.`,
  manyDissolved: (count: number, heirs: string) =>
    `${count} cơ quan khớp không còn hoạt động; nay ${heirs} báo cáo.`,
} as const;

interface Props {
  readonly period: Period;
  readonly chosen: Agency | undefined;
  readonly onChoose: (agency: Agency | undefined) => void;
}

/** A search field over the list of agencies, by kind. The field keeps the focus; arrows move through the list. */
export function AgencyChoice({ period, chosen, onChoose }: Props) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<number>();
  const search = useMemo(() => agencySearch(period), [period]);
  const found = useMemo(() => search(query), [search, query]);
  const agencies = found.groups.flatMap((group) => group.agencies);
  const current = active === undefined ? undefined : agencies[active];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, active, agencies.length);
    if (to !== undefined) setActive(to);
    else if (event.key !== 'Enter') return;
    else if (current) onChoose(current);
    event.preventDefault();
  };
  return (
    <div class="choice">
      <label for={`${id}-field`}>{TEXT.label}</label>
      <input
        id={`${id}-field`}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        {...(current ? { 'aria-activedescendant': optionId(id, current) } : {})}
        value={query}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setQuery(typed);
          setActive(typed.trim() === '' ? undefined : 0);
          // What was chosen under another text may no longer be in the list.
          onChoose(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} class="hint">
        {TEXT.hint}
      </p>
      <Options
        id={id}
        found={found}
        current={current}
        chosen={chosen}
        onPick={(agency) => {
          setActive(agencies.indexOf(agency));
          onChoose(agency);
        }}
      />
      <p class="hint" role="status">
        {countText(agencies.length, found.dissolved, query.trim())}
        {chosen ? ` · ${TEXT.chosen(chosen.name)}` : ''}
      </p>
    </div>
  );
}

function countText(count: number, dissolved: readonly Dissolved[], query: string): string {
  const counted = count === 0 ? [] : [TEXT.found(count)];
  const [first] = dissolved;
  if (!first) return counted[0] ?? TEXT.none(query);
  const gone =
    dissolved.length === 1
      ? TEXT.dissolved(first.agency.name, first.heirs)
      : TEXT.manyDissolved(dissolved.length, first.heirs);
  return [...counted, gone].join(' · ');
}

interface OptionsProps {
  readonly id: string;
  readonly found: AgenciesFound;
  /** Where the keys are. */
  readonly current: Agency | undefined;
  readonly chosen: Agency | undefined;
  readonly onPick: (agency: Agency) => void;
}

/** The list that the field leads through; it never has the focus itself. */
function Options({ id, found: { groups, formerly }, current, chosen, onPick }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollWithin(list.current, current && document.getElementById(optionId(id, current)));
  }, [id, current]);
  const option = (agency: Agency) => (
    <div
      key={agency.code}
      id={optionId(id, agency)}
      role="option"
      class={agency === current ? 'option active' : 'option'}
      aria-selected={agency === chosen}
      onClick={() => {
        onPick(agency);
      }}
    >
      <Formerly agencies={formerly.get(agency)} />
      {agency.name}
    </div>
  );
  return (
    <div id={`${id}-list`} ref={list} class="options" role="listbox" aria-label={TEXT.label} tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.code} role="group" aria-labelledby={`${id}-${group.code}`}>
          <div id={`${id}-${group.code}`} class="group" role="presentation">
            {group.name}
          </div>
          {group.agencies.map(option)}
        </div>
      ))}
    </div>
  );
}

/** For whose sake an agency is in the list, where it is by none of its own names. */
function Formerly({ agencies }: { agencies: readonly Agency[] | undefined }) {
  if (!agencies) return null;
  return <span class="hint formerly">{TEXT.formerly(agencies.map(({ name }) => name).join(', '))} </span>;
}

function optionId(id: string, { code }: Agency): string {
  return `${id}-${code}`;
}

const PAGE = 8;

/** Where in a list of `count` a key leads from `from`, or from above the list; undefined for keys that lead nowhere. */
function keyTarget(key: string, from: number | undefined, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
  };
  const step = steps[key];
  return step === undefined || count === 0
    ? undefined
    : Math.min(count - 1, Math.max(0, (from ?? -1) + step));
}

/** Scrolls the list only, never the page around it. */
function scrollWithin(list: HTMLElement | null, option: HTMLElement | null | undefined): void {
  if (!list || !option) return;
  const top = option.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + option.offsetHeight;
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
