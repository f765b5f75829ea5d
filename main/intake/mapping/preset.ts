import type { ColumnUse } from '../../../shared/mapping';

/** How the tables of another program are read: which of its columns, by plain header, hold what. */
export interface Preset {
  readonly program: string;
  /** Headers by which its tables are known; `#2` behind one that stands there twice means the second. */
  readonly known: readonly string[];
  /** Of a use with several columns the first is the first part. */
  readonly uses: Partial<Record<ColumnUse, readonly string[]>>;
  /** What cells of the column of precision mean, where the program has a scale of its own. */
  readonly precisions?: ReadonlyMap<string, string>;
  readonly order?: 'mdy';
  readonly negativeYears?: 'historical';
  readonly notEvents?: { readonly column: string; readonly word: string };
}
