/** What measuring says. */
export const strings = {
  measure: {
    chooseFrom: 'Measure: click where to begin, or press Enter on an event.',
    chooseTo: (from: string) => `From ${from}: click where to end, or press Enter on an event.`,
    from: 'Measure from here',
    to: (name: string) => `Measure to here from ${name}`,
    said: (from: string, to: string, days: string) => `From the beginning of ${from} to that of ${to}: ${days}.`,
    days: (days: number) => `${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'}`,
    range: (least: number, most: number) => `${least.toLocaleString('en')} to ${most.toLocaleString('en')} days`,
    ended: 'Measuring ended.',
    close: 'End measuring',
    noTime: 'That begins at no known time.',
  },
} as const;
