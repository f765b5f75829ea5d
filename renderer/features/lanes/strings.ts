/** What the dialog of a lane says. */
export const strings = {
  commands: {
    newLane: 'New lane…',
  },
  lane: {
    newTitle: 'New lane',
    editTitle: 'Edit lane',
    name: 'Name',
    color: 'Colour',
    customColor: 'Colour as #rrggbb',
    colorOption: (color: string) => `Colour ${color}`,
    position: 'Position',
    first: 'At the top',
    after: (title: string) => `After ${title}`,
    add: 'Add lane',
    save: 'Save lane',
    remove: 'Delete lane',
    removeHint: 'A lane can be deleted once nothing is in it.',
    cancel: 'Cancel',
  },
} as const;
