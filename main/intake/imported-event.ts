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
}
