import { ADVICE } from '../../../shared/import-advice';

const OPTIONS: Readonly<Record<keyof typeof ADVICE, string>> = {
  titles: 'with --map title=COLUMN',
  sheet: 'with --sheet',
  table: 'with --sheet',
};

/** A note of an import with the options of the command line where it names what the import dialog asks. */
export function adviceInOptions(note: string): string {
  return note.replaceAll(ADVICE.titles, OPTIONS.titles).replaceAll(ADVICE.sheet, OPTIONS.sheet).replaceAll(ADVICE.table, OPTIONS.table);
}
