import type { ImportCounts } from '../../../shared/import';
import { rowName } from '../../../shared/row-name';
import { monthName } from '../../../shared/time/calendar';
import { FIELD_WORDS } from '../../state/field-words';

/** What the import says. Checks outside the repository rely on the name "Import events". */
export const strings = {
  import: {
    dialog: 'Import events',
    choosing: 'Choose a file with events, or several.',
    accepted:
      'Tables (CSV, Excel, OpenDocument), calendars, chronologies, logs, mails and JSON, up to 200 MB. You see what would come in before anything is changed.',
    choose: 'Choose a file…',
    chooseOther: 'Choose another file…',
    reading: 'Reading the file…',
    readAgain: 'Read again',
    nothing: 'Nothing was imported.',
    cancel: 'Cancel',
    close: 'Close',
    drop: 'Drop a table, calendar or timeline file to import its events, or an article to read it',
    oneAtATime: 'One file at a time',
    notOpened: (opened: string, others: readonly string[]) =>
      `“${opened}” was opened. Not opened: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ` and ${(others.length - 3).toLocaleString('en')} more` : ''}. Drop them one after the other.`,
    formats: {
      csv: 'Table or text',
      json: 'JSON',
      ics: 'Calendar (ICS)',
      xlsx: 'Workbook (XLSX)',
      ods: 'Workbook (ODS)',
      jsonl: 'JSON lines',
      timeline: 'Timeline Project',
      mw: 'Markwhen',
    },
    figures: {
      lanes: 'New lanes',
      present: 'There already',
    },
    doubtful: 'ambiguous',
    firstRows: 'Events that would come in',
    columns: {
      row: 'Row',
      when: 'When',
      title: 'Title',
      lane: 'Lane',
      status: 'Status',
      source: 'Source',
      column: 'Column',
      problem: 'Problem',
    },
    eventsOf: 'Events of',
    noneOfIt: 'Nothing of it comes in.',
    firstLane: 'first lane',
    moreRows: (more: number) => `and ${more.toLocaleString('en')} more`,
    faulty: 'Nothing of this file can be taken as it is read now.',
    inRow: (row: number) => `Row ${rowName(row)}`,
    lookAgain: 'All of the file has been read now. Look at what is new, and import again.',
    allOfIt: 'all of it',
    hindered: {
      fault: 'Say which columns hold titles and dates, or correct the file.',
      questions: (count: number) =>
        count === 1 ? 'First answer the question about the dates.' : `First answer the ${count} questions about the dates.`,
      nothing: 'Nothing of it is taken: nothing is new, or was chosen.',
      all: (refused: number) => `Correct the ${rows(refused)} in the file and read it again.`,
    },
    file: {
      label: 'How the file is read',
      labelOfSeveral: 'How the files are read',
      count: (count: number) => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`),
      numbered: (name: string, number: number) => `${number}. ${name}`,
      filesLeft: (names: readonly string[]) =>
        `${names.length === 1 ? '1 file is' : `${names.length.toLocaleString('en')} files are`} not read: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${(names.length - 3).toLocaleString('en')} more` : ''}`,
      /** What files that are no tables are called together. */
      othersOf: (names: readonly string[]) =>
        names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', '),
      sheets: { sheet: 'Sheets', table: 'Tables', file: 'Files' },
      named: (name: string, number: number) => (name.trim() === '' ? `Sheet ${number}` : name),
      hidden: ' (hidden)',
      /** What a table of several sheets is called. */
      tableOf: (names: readonly string[]) =>
        names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more with the same columns` : names.join(', '),
      columnOf: (column: string, table: string) => (column === '' ? '' : `${column} of “${table}”`),
      events: (count: number) => (count === 1 ? '1 event' : `${count.toLocaleString('en')} events`),
      notRead: 'not read',
      notReadSince: (why: string) => `not read: ${why}`,
      found: { sheet: 'What looks like events', table: 'What looks like events', file: 'All that can be read' },
      encoding: 'Encoding of the text',
      lines: 'The first lines as they read so',
    },
    dates: {
      label: 'How the dates are read',
      of: (column: string, sentence: string) => (column === '' ? sentence : `Column ${column}: ${lower(sentence)}`),
      ask: {
        order: 'Which is it?',
        century: 'Of which century?',
        zone: 'Which clock do they follow?',
        years: 'How are they counted?',
        pairs: 'Which is meant?',
        numbers: 'What are they?',
        fiscal: 'In which month do they begin?',
        year: 'Of which year is the first line?',
      },
      orders: { dmy: 'Day first', mdy: 'Month first', ymd: 'Year first' },
      past: 'None of them in the future',
      century: (first: number) => `${first}–${first + 99}`,
      homeZone: (zone: string) => `The timeline’s, ${zone}`,
      otherZone: 'Another zone…',
      otherMonth: 'Another month…',
      otherYear: 'Another year…',
      fiscal: (said: string) => {
        const [month = '1', called = 'ends'] = said.split('-');
        return month === '1' ? 'January, as the calendar’s' : `${monthName(Number(month))}, called by the year in which it ${called}`;
      },
      years: { historical: '−44 is 44 BCE', iso: '−44 is 45 BCE (ISO 8601)' },
      pairs: { years: 'Two years', parts: 'A month or season' },
      numbers: { counts: 'Counted days or seconds', years: 'Years' },
      undated: (count: number) => `${count === 1 ? 'One row has' : `${count.toLocaleString('en')} rows have`} no date.`,
      refuseUndated: 'Refuse',
      takeUndated: 'Take without a date',
    },
    mapping: {
      label: 'What the columns are',
      of: 'Columns of',
      startAfresh: 'Start afresh',
      save: 'Save the columns…',
      remembered: 'Read as the last table with these headers was.',
      program: (name: string) => `These are the columns of ${name}.`,
      nameless: (place: number) => `Column ${place}, without a name`,
      use: (column: string) => `Column ${column} is`,
      groups: { usual: 'Event', dates: 'Parts of the date', others: 'Other' },
      leftOut: 'Left out',
      uses: {
        ...FIELD_WORDS.event,
        start: 'Start',
        end: 'End',
        time: 'Time of the start',
        endTime: 'Time of the end',
        year: 'Year',
        month: 'Month',
        day: 'Day of the month',
        endYear: 'Year of the end',
        endMonth: 'Month of the end',
        endDay: 'Day of the end',
        duration: 'How long it lasts',
        precision: 'How exact the date is',
        zone: 'Time zone',
        endZone: 'Time zone of the end',
        allDay: 'Whole days (yes or no)',
        url: 'Address of the source',
        id: 'Identifier',
        kept: 'Kept in the summary',
      },
      knownBy: 'Rows are known by',
      knownBySaid: 'title, date and lane',
      header: 'Names of the columns',
      headerRow: (row: number, cells: string) => `Row ${rowName(row)}: ${cells}`,
      noHeader: 'No row: the first is an event, too',
      laneForAll: 'All events into lane',
      laneForRest: 'Events without a lane into',
    },
    outcomes: {
      label: 'What comes in',
      shown: 'Records shown',
      sum: ({ read, accepted, repaired, refused, notEvents }: ImportCounts) =>
        [
          `${rows(read)} read: ${accepted.toLocaleString('en')} accepted`,
          repaired > 0 ? `${repaired.toLocaleString('en')} repaired` : '',
          refused > 0 ? `${refused.toLocaleString('en')} refused` : '',
          notEvents > 0 ? `${notEvents.toLocaleString('en')} no events` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')
          .concat('.'),
      sampled: 'This is the beginning of a large file; all of it is read when you import.',
      lists: {
        events: (count: number) => `Events ${count.toLocaleString('en')}`,
        refused: (count: number) => `Refused ${count.toLocaleString('en')}`,
        repaired: (count: number) => `Repaired ${count.toLocaleString('en')}`,
        notEvents: (count: number) => `No events ${count.toLocaleString('en')}`,
      },
      repairs: 'What was repaired',
      notEvents: 'Rows that hold no event',
    },
    taking: {
      label: 'What becomes of what is refused',
      question: (refused: number) => `${rows(refused)} cannot be taken.`,
      good: (count: number) =>
        count === 0
          ? 'Import the good ones (none as things are)'
          : count === 1
            ? 'Import the good one'
            : `Import the ${count.toLocaleString('en')} good ones`,
      keep: (refused: number) => `and save the ${rows(refused)} first, as a file to correct and read again`,
      all: 'All or nothing: correct the file first',
    },
    noEvents: 'There are no events in this file.',
    allThere: 'Everything in this file is in the timeline already.',
    notes: 'Taken otherwise than it stands in the file',
    problemList: 'Problems in the file',
    wholeFile: 'File',
    moreProblems: (listed: number) => `Only the first ${listed.toLocaleString('en')} are listed.`,
    saveReport: 'Save this list…',
    reportSaved: (path: string) => `Saved ${path}`,
    counted: (events: number, series: number, changes: number) =>
      [
        events === 0 ? '' : `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`,
        series === 0 ? '' : `${series.toLocaleString('en')} review series`,
        changes === 0 ? '' : `${changes.toLocaleString('en')} ${changes === 1 ? 'change' : 'changes'}`,
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
    takeBack: 'Take back',
  },
} as const;

function rows(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
