/** What the dialog of the timeline says. */
export const strings = {
  commands: {
    timelineSettings: 'Timeline title, home zone and projection…',
  },
  timelineDialog: {
    title: 'This timeline',
    name: 'Title',
    subtitle: 'Subtitle',
    subtitleHint: 'A line under the title, in pictures too.',
    homeZone: 'Home zone',
    homeZoneHint: 'All times are drawn on the wall clock of this zone. Dates stay as written; only times with an offset move.',
    projectDays: 'Project reviews ahead, in days',
    save: 'Save',
    cancel: 'Cancel',
  },
} as const;
