/** What the list of unfinished entries says. */
export const strings = {
  unfinished: {
    title: 'Unfinished entries',
    hint: 'Typed and not saved. Kept in the timeline’s file until saved or discarded.',
    none: 'Nothing is unfinished: everything you typed is saved.',
    restored: (count: number) =>
      count === 1
        ? 'What you typed last time is still here: one entry is not saved.'
        : `What you typed last time is still here: ${count} entries are not saved.`,
    notKept: (reason: string) => `What you are typing is kept only as long as this window is open: ${reason}`,
    at: (time: string) => `typed ${time}`,
    continueWith: (name: string) => `Continue: ${name}`,
    discardOf: (name: string) => `Discard: ${name}`,
    copyOf: (name: string) => `Copy text: ${name}`,
    discard: 'Discard',
    copy: 'Copy text',
    copied: 'Copied.',
    close: 'Close',
  },
} as const;
