import { type Bounds, inOrder } from '../../../shared/time/bounds';
import type { EventRow } from './rows';

/** The limits that a row holds; rows that an older Annals wrote may hold wider ones than follow from their date. */
export function boundsOfRow(row: Pick<EventRow, 'start_min' | 'start_max' | 'end_min' | 'end_max'>): Bounds {
  return inOrder({ startMin: row.start_min, startMax: row.start_max, endMin: row.end_min, endMax: row.end_max });
}
