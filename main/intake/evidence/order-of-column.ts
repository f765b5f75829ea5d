import type { DateOrder } from '../../../shared/time/typed/reading';
import type { DateEvidence } from './date-evidence';
import { inRows, type Rows } from './rows';

/** An order, and who said it; where nobody is named, it is only the usual one. */
export interface SaidOrder {
  readonly order: DateOrder;
  readonly by?: Partial<Record<'order', 'person' | 'program' | 'header' | 'column'>> | undefined;
  /** The column whose cells prove the order, where another column of the file says it. */
  readonly from?: string | undefined;
}

/** In which order the parts of dates in digits were read in a column, and why. */
export interface ColumnOrder {
  readonly order: DateOrder;
  /** Whether it need not be asked. */
  readonly proven: boolean;
  /** By whom: cells that can be nothing else, those of another column, what speaks for it in the cells, the person, the header, the program that writes such files, or nobody. */
  readonly by: 'cells' | 'column' | 'likely' | 'person' | 'header' | 'program' | 'nobody';
  /** Whether nothing says if the year stands first or last: `26-01-08`. */
  readonly yearIsOpen: boolean;
  /** The proof, or what there is to be decided, without the column; null where no cell asks for an order. */
  readonly words: string | null;
  /** As a sentence; null where no cell asks for an order. */
  readonly note: string | null;
  /** Where the column contradicts itself: both proofs. Nothing of it can be read before somebody says which of the orders is meant. */
  readonly contradiction: { readonly row: number; readonly message: string; readonly orders: DateOrder[] } | null;
}

const ORDERS = [
  { order: 'dmy', words: 'day first', rows: (evidence: DateEvidence): Rows => evidence.provenDayFirst },
  { order: 'mdy', words: 'month first', rows: (evidence: DateEvidence): Rows => evidence.monthFirst },
  { order: 'ymd', words: 'year first', rows: (evidence: DateEvidence): Rows => evidence.yearFirst },
] as const;

const WHENCE = { program: 'as the program writes them', header: 'as the header says', column: 'as in column' } as const;

/** "day first" */
export function orderWords(order: DateOrder): string {
  return ORDERS.find((one) => one.order === order)?.words ?? '';
}

/**
 * What the person said goes before all; then what cells prove, what the program that writes such files keeps to, and what speaks for one order. What is
 * left is read as is usual for the person, and to be asked.
 */
export function orderOf(evidence: DateEvidence, said: SaidOrder): ColumnOrder {
  const { eitherFirst, yearFirst } = evidence;
  const settled = (order: DateOrder, by: ColumnOrder['by'], words: string | null, note: string | null, proven = true): ColumnOrder => {
    return { order, proven, by, words, note, contradiction: null, yearIsOpen: false };
  };
  const [proven, other] = ORDERS.filter(({ rows }) => rows(evidence).count > 0);
  const openYear = evidence.isYearOpen ? `${inRows(evidence.mayBeYearFirst)} can begin or end with the year` : null;
  const open = openYear ?? (eitherFirst.count === 0 ? null : `${inRows(eitherFirst)} can be day first or month first`);
  const proof = proven === undefined ? null : `${inRows(proven.rows(evidence))} can only be ${proven.words}`;
  if (said.by?.order === 'person' && proven?.order !== 'ymd') {
    const words = proof ?? open;
    return settled(
      said.order,
      'person',
      words,
      words === null ? null : `dates in digits were read ${orderWords(said.order)}, as was said.`,
    );
  }
  if (proven !== undefined && other !== undefined) {
    const both = `${proof}, ${inRows(other.rows(evidence))} only ${other.words}`;
    const message = `${capital(both)}: one column is read one way. Say which, and the others are refused one by one; or write those as YYYY-MM-DD.`;
    const open = settled(proven.order, 'nobody', both, null, false);
    return { ...open, contradiction: { row: other.rows(evidence).first[0] ?? 0, message, orders: [proven.order, other.order] } };
  }
  if (proven !== undefined) {
    const why = `dates in digits were read ${proven.words}: ${inRows(proven.rows(evidence))} can be nothing else.`;
    return settled(proven.order, 'cells', proof, eitherFirst.count + yearFirst.count > 0 ? why : null);
  }
  const by = said.by?.order;
  if (by === 'program' || by === 'header' || by === 'column')
    return settled(
      said.order,
      by,
      open === null ? null : by === 'column' ? `column ${said.from} is written ${orderWords(said.order)}` : open,
      open === null ? null : `dates in digits were read ${orderWords(said.order)}, ${WHENCE[by]}${by === 'column' ? ` ${said.from}` : ''}.`,
    );
  const years = evidence.yearPlace.likely;
  if (years !== null)
    return settled(years.order, 'likely', years.why, `dates in digits were read ${orderWords(years.order)}: ${years.why}.`);
  if (openYear !== null) return { ...settled(said.order, 'nobody', openYear, null, false), yearIsOpen: true };
  const likely = open === null ? null : evidence.order.likely;
  if (likely === null) return settled(said.order, 'nobody', open, null, false);
  const { order, sure, why } = likely;
  return settled(order, 'likely', sure ? why : open, `dates in digits were read ${orderWords(order)}: ${why}.`, sure);
}

/** As a sentence begins. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
