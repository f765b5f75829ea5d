import { ADVICE } from '../../../shared/import-advice';

const OPTIONS: Readonly<Record<keyof typeof ADVICE, string>> = {
  titles: 'with --map title=COLUMN',
  sheet: 'with --sheet',
  table: 'with --sheet',
  file: 'with --sheet',
};

/** A note of an import with the options of the command line where it names what the import dialog asks. */
export function adviceInOptions(note: string): string {
  const names = ['titles', 'sheet', 'table', 'file'] as const;
  return names.reduce((said, name) => said.replaceAll(ADVICE[name], OPTIONS[name]), note);
}
