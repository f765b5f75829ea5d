/** What the import says. Checks outside the repository rely on the name "Import events". */
export const strings = {
  import: {
    dialog: 'Import events',
    choosing: 'Choose a file with events.',
    accepted:
      'Tables (CSV, Excel, OpenDocument), JSON, ICS calendars, up to 200 MB. You see what would come in before anything is changed.',
    choose: 'Choose a file…',
    chooseOther: 'Choose another file…',
    reading: 'Reading the file…',
    readAgain: 'Read again',
    nothing: 'Nothing was imported.',
    cancel: 'Cancel',
    close: 'Close',
    drop: 'Drop a table, calendar or timeline file to import its events',
    formats: {
      csv: 'Table (CSV)',
      json: 'JSON',
      ics: 'Calendar (ICS)',
      xlsx: 'Workbook (XLSX)',
      ods: 'Workbook (ODS)',
      jsonl: 'JSON lines',
      timeline: 'Timeline Project',
    },
    figures: {
      events: 'New events',
      series: 'Review series',
      lanes: 'New lanes',
      present: 'There already',
    },
    ambiguous: (count: number, row: number) =>
      count === 1
        ? `A date in row ${row.toLocaleString('en')} can be read in more than one way.`
        : `${count.toLocaleString('en')} dates can be read in more than one way, the first in row ${row.toLocaleString('en')}.`,
    orders: {
      dmy: 'Day first',
      mdy: 'Month first',
    },
    doubtful: 'ambiguous',
    firstRows: 'Events that would come in',
    columns: {
      row: 'Row',
      when: 'When',
      title: 'Title',
      lane: 'Lane',
      column: 'Column',
      problem: 'Problem',
    },
    firstLane: 'first lane',
    moreRows: (more: number) => `and ${more.toLocaleString('en')} more`,
    noEvents: 'There are no events in this file.',
    allThere: 'Everything in this file is in the timeline already.',
    notes: 'Taken otherwise than it stands in the file',
    problems: (count: number) =>
      `${count === 1 ? 'One thing' : `${count.toLocaleString('en')} things`} in this file cannot be taken as ${count === 1 ? 'it stands' : 'they stand'}. Correct the file and read it again.`,
    problemList: 'Problems in the file',
    wholeFile: 'File',
    moreProblems: (listed: number) => `Only the first ${listed.toLocaleString('en')} are listed.`,
    saveReport: 'Save this list…',
    reportSaved: (path: string) => `Saved ${path}`,
    counted: (events: number, series: number) =>
      [
        events === 0 ? '' : `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`,
        series === 0 ? '' : `${series.toLocaleString('en')} review series`,
      ]
        .filter((part) => part !== '')
        .join(' and '),
    import: (counted: string) => (counted === '' ? 'Import' : `Import ${counted}`),
    progress: 'Progress of the import',
    done: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')} events`,
    settling: 'All events are in. Indexing them for search and sorting…',
    allOrNothing: 'All of it comes in or nothing does: cancelling takes back what is in so far.',
    cancelling: 'Taking it back…',
    cancelled: 'The import was cancelled. Nothing was changed.',
    imported: (counted: string, name: string, shown: boolean) =>
      `Imported ${counted} from ${name}.${shown ? ' The chart shows what came in.' : ''}`,
    /** Of the chart, to what it showed before. */
    back: 'Back',
    takeBack: 'Take back',
  },
} as const;
