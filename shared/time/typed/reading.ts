import type { Day } from '../day';

/** What reading a typed date depends on, besides its text. */
export interface Reading {
  readonly today: Day;
  /** Home zone, IANA name. */
  readonly zone: string;
  readonly order: DateOrder;
  /** Whether other orders than this one are out of the question. */
  readonly orderProven: boolean;
  /** Zone of times that name none (IANA name, or an offset of +05:30 form), where it is not the home zone's own clock. */
  readonly timesIn: string | null;
  /** Abbreviations of zones that stand in other cells of the column, small letters. */
  readonly beside?: ReadonlySet<string> | undefined;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
