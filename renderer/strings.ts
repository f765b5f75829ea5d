/**
 * Every English text of the window, in one place, ready for translation. Sections follow the folders; functions take what
 * varies. Accessible names that checks outside the repository rely on: tabs, "Add event", "Undo", "Redo", "Import…",
 * "Export…", "Command palette", "Quick add", "Search events", "Timeline", "Event details", dialog titles, "Saved", "Saving…".
 */
export const strings = {
  app: {
    loading: 'Opening the timeline…',
    failed: 'The timeline could not be opened.',
    lost: (reason: string) => `${reason} Edits are off until the timeline is open again.`,
    readOnly: 'This file cannot be written: you see it as it is, and edits are off.',
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
    addEvent: 'Add event',
    undo: 'Undo',
    undoOf: (label: string) => `Undo: ${label}`,
    redo: 'Redo',
    redoOf: (label: string) => `Redo: ${label}`,
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    export: 'Export…',
    palette: 'Command palette',
    rename: 'Rename this timeline',
  },
  timeline: {
    region: 'Timeline',
    list: 'Events shown on the timeline',
    fit: 'Fit',
    fitTitle: 'Show everything',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    today: 'Today',
    todayTitle: 'Go to today',
    empty: 'Nothing here yet',
    emptyHint: 'Type a date and what happened into the field above, such as “8 Jan 2026 Report published”, and press Enter.',
    emptyWindow: 'No events in this stretch of time.',
    addLane: 'Add lane',
    describe: (title: string, words: string, lane: string, status: string) => `${title}. ${words}. ${lane}, ${status}.`,
    describeOccurrence: (title: string, n: number, day: string, state: string, on: string | null) =>
      `${title}, review ${n}, due ${day}, ${state}${on === null ? '' : ` on ${on}`}.`,
    describeBucket: (count: number, lane: string, of: string) => `${count.toLocaleString('en')} ${of} in ${lane}. Opens this stretch of time.`,
    overview: 'Overview',
    overviewThumb: 'Shown window',
    moved: (title: string, words: string) => `${title}: ${words}`,
    cannotMove: 'This date cannot be dragged: edit it in the field.',
  },
  status: {
    saved: 'Saved',
    saving: 'Saving…',
    counts: (events: number, lanes: number) => `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'} · ${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    unconfirmed: (count: number) => `${count} ${count === 1 ? 'review' : 'reviews'} unconfirmed`,
    next: (day: string, inDays: number) => `next review ${day}, ${inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays} days`}`,
    overview: 'Show or hide the overview',
  },
} as const;
