import { useId, useState } from 'preact/hooks';
import type { Agency } from '../../../pipeline/contract/agencies.ts';
import { type Setup, reportYears, usualYear } from '../setup.ts';
import { AgencyChoice } from './agency-choice.tsx';

const TEXT = { year: 'Năm báo cáo', choose: 'Hãy chọn cơ quan trong danh sách.' } as const;

interface Props {
  readonly setup: Setup;
  /** What the button says and whether it waits. */
  readonly action: string;
  readonly busy: boolean;
  readonly onMake: (agency: Agency, year: number) => void;
  /** Told when another agency or year is chosen: what was said of the one before is no longer so. */
  readonly onChange?: () => void;
}

/** Which agency and which year, and the button that makes their template. */
export function TemplateForm({ setup, action, busy, onMake, onChange }: Props) {
  const id = useId();
  const [year, setYear] = useState(usualYear(setup));
  const [agency, setAgency] = useState<Agency>();
  const [asked, setAsked] = useState(false);
  const period = setup.periodOf(year);
  const chosen = agency && period.rows.has(agency.code) ? agency : undefined;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (chosen && !busy) onMake(chosen, year);
      }}
    >
      <div class="choice">
        <label for={id}>{TEXT.year}</label>
        <select
          id={id}
          class="field"
          value={year}
          onChange={(event) => {
            setYear(Number(event.currentTarget.value));
            onChange?.();
          }}
        >
          {reportYears(setup).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <AgencyChoice
        period={period}
        chosen={chosen}
        onChoose={(one) => {
          setAgency(one);
          onChange?.();
          setAsked(false);
        }}
      />
      {asked && !chosen ? (
        <p class="wrong" role="alert">
          {TEXT.choose}
        </p>
      ) : null}
      <fluent-button
        appearance="primary"
        disabledFocusable={busy}
        onClick={(event) => {
          event.currentTarget.closest('form')?.requestSubmit();
        }}
      >
        {action}
      </fluent-button>
    </form>
  );
}
