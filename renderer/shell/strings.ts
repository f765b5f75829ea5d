/**
 * What the window itself says: tabs, toolbar, palette, keys, status line. Checks outside the repository rely on the names "Timeline",
 * "Table", "Reviews", "History", "Command palette" and "Event details".
 */
export const strings = {
  app: {
    loading: 'Opening the timeline…',
    failed: 'The timeline could not be opened.',
    fault: 'Something could not be shown',
    close: 'Close',
  },
  /** As they begin a sentence. */
  parts: {
    window: 'The window',
    toolbar: 'The toolbar',
    lines: 'A line above the views',
    filter: 'The filter',
    timeline: 'The timeline',
    table: 'The table',
    reviews: 'The reviews',
    history: 'The history',
    tools: 'A tool above the details',
    details: 'The details',
    status: 'The status line',
    dialog: 'This dialog',
  },
  tabs: {
    label: 'Views',
    timeline: 'Timeline',
    table: 'Table',
    reviews: 'Reviews',
    unconfirmed: (count: number) => `${count} unconfirmed`,
    history: 'History',
  },
  toolbar: {
    label: 'Toolbar',
    undoOf: (label: string) => `Undo: ${label}`,
    redoOf: (label: string) => `Redo: ${label}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    importHint: 'Import events from a CSV, JSON or ICS file',
    exportHint: 'Export the whole timeline as a picture',
    rename: 'Title, home zone and projection of this file',
  },
  status: {
    unfinished: (count: number) => `${count} unfinished ${count === 1 ? 'entry' : 'entries'}`,
    passphrase: 'Has a passphrase',
    passphraseTitle: 'The file of this timeline is encrypted. Lock Now in the File menu asks for the passphrase again.',
    counts: (events: number, lanes: number) =>
      `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'} · ${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    filteredCounts: (shown: number, events: number) => `${shown.toLocaleString('en')} of ${events.toLocaleString('en')} events · filter on`,
    unconfirmed: (count: number) => `${count} ${count === 1 ? 'review' : 'reviews'} unconfirmed`,
    next: (day: string, inDays: number) =>
      `next review ${day}, ${inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays.toLocaleString('en')} days`}`,
    overview: 'Show or hide the overview',
    homeZone: 'Home zone of this timeline and the day there',
    theme: {
      system: 'Theme follows the system',
      light: 'Light theme',
      dark: 'Dark theme',
    },
    themeNext: (now: string) => `${now}. Press to change it.`,
  },
  palette: {
    view: (title: string) => `View: ${title}`,
    title: 'Command palette',
    search: 'Find a command',
    placeholder: 'Type a command',
    none: 'No command of that name.',
    editLane: (title: string) => `Edit lane: ${title}`,
    editSeries: (title: string) => `Edit review series: ${title}`,
  },
  commands: {
    removeSelected: 'Delete the selected event',
    notNow: 'Not possible now. Select an event first.',
    deselect: 'Deselect',
    toggleOverview: 'Show or hide the overview',
  },
  keys: {
    title: 'Keyboard shortcuts',
    chart: 'On the chart',
    chartKeys: [
      { keys: 'ArrowLeft / ArrowRight', label: 'Earlier and later event' },
      { keys: 'ArrowUp / ArrowDown', label: 'Between lanes' },
      { keys: 'Enter', label: 'Open in the pane on the right' },
      { keys: 'Delete', label: 'Delete the event (can be undone)' },
    ],
    fields: 'In a field',
    fieldKeys: [
      { keys: 'Enter', label: 'Save the field' },
      { keys: 'Escape', label: 'Put back what was saved' },
      { keys: 'mod+Enter', label: 'Save a new event' },
    ],
    close: 'Close',
  },
  details: {
    region: 'Event details',
    resize: 'Width of the details pane',
  },
} as const;
