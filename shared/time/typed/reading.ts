import type { Day } from '../day';

/** What reading a typed date depends on, besides its text. */
export interface Reading {
  readonly today: Day;
  /** Home zone, IANA name. */
  readonly zone: string;
  readonly order: DateOrder;
  /** Whether other orders than this one are out of the question. */
  readonly orderProven: boolean;
  /** Zone of times that name none, where it is not the home zone's own clock. */
  readonly timesIn: string | null;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
