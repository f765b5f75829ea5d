import { type Bounds, inOrder } from '../../../shared/time/bounds';

/** The limits that a row holds; rows that an older Annals wrote may hold wider ones than follow from their date. */
export function boundsOfRow(row: Readonly<Record<'start_min' | 'start_max' | 'end_min' | 'end_max', number | null>>): Bounds {
  return inOrder({ startMin: row.start_min, startMax: row.start_max, endMin: row.end_min, endMax: row.end_max });
}
