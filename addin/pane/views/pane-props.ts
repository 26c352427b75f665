import type { WorkbookHost } from '../../host.ts';
import type { Session } from '../session.ts';
import type { Setup } from '../setup.ts';
import type { Event, State } from '../state.ts';

/** What every view is given: what to show, what it can have done, and where to say what the user chose. */
export interface ViewProps {
  readonly state: State;
  readonly setup: Setup;
  readonly session: Session;
  readonly tell: (event: Event) => void;
  readonly lacks: WorkbookHost['lacks'];
}
