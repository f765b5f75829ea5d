/** What a change of many events says. */
export const strings = {
  marked: {
    label: 'Marked events',
    remove: 'Delete',
    note: {
      count: (count: number) => (count === 1 ? '1 event is marked.' : `${count.toLocaleString('en')} events are marked.`),
      one: 'This is one of them, and what you change here changes it alone.',
      other: 'This is another one, and what you change here changes it alone.',
      all: (count: number) =>
        `Beside “${count.toLocaleString('en')} marked” you shift their dates, change their lane, status and tags, or delete ${count === 1 ? 'it' : 'them'}.`,
    },
  },
  bulk: {
    shiftTitle: 'Shift dates',
    editTitle: (count: number) => `Change ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`,
    amount: 'Amount',
    amountNeeded: (most: number) => `A whole number from 1 to ${most.toLocaleString('en')}.`,
    unit: 'Unit',
    units: {
      day: 'days',
      week: 'weeks',
      month: 'months',
      quarter: 'quarters',
      year: 'years',
      decade: 'decades',
    },
    direction: 'Direction',
    earlier: 'Earlier',
    later: 'Later',
    preview: 'Old and new dates',
    columns: {
      title: 'Event',
      from: 'Now',
      to: 'Then',
    },
    stays: 'Stays.',
    more: (count: number) => `and ${count.toLocaleString('en')} more`,
    shiftSummary: (moving: number, all: number) =>
      moving === all
        ? 'Every date keeps its precision.'
        : `${(all - moving).toLocaleString('en')} of ${all.toLocaleString('en')} cannot move so and stay.`,
    shift: (count: number) => `Shift ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`,
    shifted: (count: number) => `Shifted ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}.`,
    unchanged: 'unchanged',
    addTags: 'Add tags',
    removeTags: 'Take away tags',
    changeSummary: (changing: number, all: number) => `${changing.toLocaleString('en')} of ${all.toLocaleString('en')} would change.`,
    change: (count: number) => `Change ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`,
    changed: (count: number) => `Changed ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}.`,
    takeBack: 'Take back',
    cancel: 'Cancel',
  },
} as const;
