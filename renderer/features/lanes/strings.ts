/** What the dialogs of lanes say. */
export const strings = {
  commands: {
    noLane: 'Select an event first, or go to the name of a lane.',
  },
  lane: {
    newTitle: 'New lane',
    editTitle: 'Edit lane',
    color: 'Colour',
    /** Of fields that the history calls otherwise. */
    labels: {
      title: 'Name',
      color: 'Colour as #rrggbb',
    },
    colorOption: (color: string) => `Colour ${color}`,
    position: 'Position',
    first: 'At the top',
    after: (title: string) => `After ${title}`,
    add: 'Add lane',
    save: 'Save lane',
    remove: 'Delete lane',
    removeHint: 'Asks where to move what is in it, if anything is.',
    gone: 'This lane is not in the timeline any more, so nothing can be saved to it. What you typed is kept until you discard it with Cancel.',
    cancel: 'Cancel',
  },
  away: {
    mergeTitle: 'Merge lane',
    deleteTitle: 'Delete lane',
    merge: 'Merge lanes',
    delete: 'Delete lane',
    cancel: 'Cancel',
    into: 'Into the lane',
    to: 'Move its events to',
    /** `counted`: "3 events and 1 review series". */
    mergeWords: (title: string, counted: string) => `“${title}” goes, and all it holds (${counted}) moves. One undo takes it back.`,
    deleteWords: (title: string, counted: string) =>
      `“${title}” holds ${counted}. They are moved, then the lane is deleted. One undo takes it back.`,
    deleteEmpty: (title: string) => `Nothing is in “${title}”. One undo brings it back.`,
    events: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`,
    and: (events: string, series: number) => `${events} and ${series} review series`,
    last: 'A timeline needs at least one lane, and this is the only one.',
    gone: 'This lane is not in the timeline any more.',
  },
  grouping: {
    menu: 'Rows of the chart',
    menuOf: (name: string) => `Rows of the chart: by ${name}`,
    lanes: 'Lanes',
    by: { actors: 'By actor', places: 'By place', tags: 'By tag', status: 'By status', sources: 'By source' },
    command: (name: string) => `Group the chart by ${name}`,
    ownLanes: 'Group the chart by its lanes',
    chosen: 'chosen',
  },
} as const;
