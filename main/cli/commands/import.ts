import { IMPORT_FORMATS } from '../../../shared/import';
import { type Command, FLAG, TEXT, TEXTS } from '../line/command';
import { READING_OPTIONS } from '../line/said-of-reading';

export const importCommand: Command = {
  usage: `FILE SOURCE … [--format ${IMPORT_FORMATS.join('|')}] [--encoding NAME] [--order dmy|mdy|ymd] [--century 1900|2000] [--zone ZONE] [--negative-years historical|iso] [--pairs years|parts] [--fiscal MONTH[-begins|-ends]] [--year Y] [--numbers counts|years] [--sheet NAME|N …] [--map FIELD=COLUMN,…|M.json] [--keep-columns] [--take all|good] [--refused R] [--undated take|refuse] [--update ask|new|changed] [--changed keep|take|overwrite] [--removed leave|take] [--key COLUMN …] [--version-of NAME] [--as-new] [--dry-run] [--report R.json [--force]] [--backup DIR|none] [--today W] [--json]`,
  summary:
    'add the events and reviews of a file (a table, the sheets of a workbook or the tables of a page that hold events, those that --sheet names, a calendar, JSON), or of several files or the files of a folder as one import, all of them or none, or with --take good those that can be read (--refused keeps the others in a file to mend and read again), after a backup of FILE beside it or into --backup; --dry-run only tells',
  positionals: ['FILE', 'SOURCE'],
  repeats: true,
  options: {
    format: TEXT,
    encoding: TEXT,
    order: TEXT,
    century: TEXT,
    zone: TEXT,
    'negative-years': TEXT,
    pairs: TEXT,
    fiscal: TEXT,
    year: TEXT,
    numbers: TEXT,
    sheet: TEXTS,
    map: TEXT,
    'keep-columns': FLAG,
    take: TEXT,
    refused: TEXT,
    undated: TEXT,
    ...READING_OPTIONS,
    'dry-run': FLAG,
    report: TEXT,
    backup: TEXT,
    today: TEXT,
    force: FLAG,
    json: FLAG,
  },
  // With the readers of all formats, which no other command needs.
  run: async (input, io) => (await import('./import-source')).importSource(input, io),
};
