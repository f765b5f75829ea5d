import type { z } from 'zod';
import type { eventDraftSchema } from '../../shared/event';

/** An event to be. Lanes are named by title, since the ids of another file mean nothing here; null: the file says nothing of lanes. */
export interface ImportedEvent {
  /** Where it stands: record of a CSV, line of a calendar, number of the entry in JSON. */
  readonly row: number;
  readonly draft: Omit<z.output<typeof eventDraftSchema>, 'lane'>;
  readonly lane: string | null;
  /** Its id where it was written, by which links and outcomes name it. */
  readonly id: string | null;
  /** What tells whether it was read before, where the file says more than its id. */
  readonly before?: SaidOfBefore | undefined;
}

/** What a file says of a record besides its fields. */
export interface SaidOfBefore {
  /** What the columns say by which it is known, where that is no id of ours. */
  readonly known?: string;
  /** When Annals had last written it, before it wrote the file; UTC milliseconds. */
  readonly writtenAt?: number;
  /** The fields that another program changed in a file that Annals wrote, as Annals wrote them; empty where it changed none. */
  readonly was?: Readonly<Record<string, unknown>>;
  /** The status follows from the day on which the file is read (what lies ahead is planned), and says nothing of the file. */
  readonly impliedStatus?: true;
}
