/** What the dialog of the timeline says. */
export const strings = {
  commands: {
    timelineSettings: 'Timeline title, home zone and projection…',
  },
  timelineDialog: {
    title: 'This timeline',
    /** Of fields that the history calls otherwise. */
    labels: {
      projectDays: 'Project reviews ahead, in days',
    },
    hints: {
      subtitle: 'A line under the title, in pictures too.',
      homeZone: 'All times are drawn on the wall clock of this zone. Dates stay as written; only times with an offset move.',
    },
    save: 'Save',
    cancel: 'Cancel',
  },
} as const;
