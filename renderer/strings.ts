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
  status: {
    saved: 'Saved',
    saving: 'Saving…',
    counts: (events: number, lanes: number) => `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'} · ${lanes} ${lanes === 1 ? 'lane' : 'lanes'}`,
    unconfirmed: (count: number) => `${count} ${count === 1 ? 'review' : 'reviews'} unconfirmed`,
    next: (day: string, inDays: number) => `next review ${day}, ${inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays} days`}`,
    overview: 'Show or hide the overview',
  },
} as const;
