/** Where the import dialog asks what a note of an import advises to say; the command line puts its options in their place. */
export const ADVICE = {
  titles: 'under “What the columns are”',
  sheet: 'under “Sheets”',
  table: 'under “Tables”',
  file: 'under “Files”',
} as const;
