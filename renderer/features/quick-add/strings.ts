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
  lines: {
    title: 'Add several events',
    cancel: 'Cancel',
    add: (count: number) => (count === 0 ? 'Add events' : count === 1 ? 'Add 1 event' : `Add ${count} events`),
    added: (count: number) => (count === 1 ? 'Added 1 event.' : `Added ${count} events.`),
    takeBack: 'Take them back',
    take: (number: number) => `Add line ${number}`,
    line: (number: number) => `Line ${number}`,
    understood: (words: string, title: string) => `${words} · ${title}`,
    noDate: 'No date is understood in this line.',
    noTitle: 'Say what happened, too.',
    waiting: (count: number) => (count === 1 ? 'One line is not ready: it stays here.' : `${count} lines are not ready: they stay here.`),
    tooMany: (count: number, most: number) => `These are ${count} lines: more than ${most} are for a file to import.`,
  },
  commands: {
    quickAdd: 'Quick add: type a date and what happened',
  },
} as const;
