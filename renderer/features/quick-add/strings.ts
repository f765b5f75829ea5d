/** What the quick-add field says. Checks outside the repository rely on the name "Quick add". */
export const strings = {
  quickAdd: {
    label: 'Quick add',
    placeholder: 'Add: 8 Jan 2026 Report published',
    understood: (words: string, edtf: string) => `${words} · ${edtf}`,
    noDate: 'no date yet: Enter opens the form',
    noTitle: (words: string) => `${words}: now say what happened`,
    needsLane: 'Add a lane first: an event lives in one.',
  },
  commands: {
    quickAdd: 'Quick add: type a date and what happened',
  },
} as const;
