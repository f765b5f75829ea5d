const UNITS = {
  year: ['year', 'years'],
  month: ['month', 'months'],
  day: ['day', 'days'],
  hour: ['hour', 'hours'],
  minute: ['minute', 'minutes'],
  second: ['second', 'seconds'],
} as const;

const number = (value: number) => value.toLocaleString('en');

/** What measuring says. */
export const strings = {
  measure: {
    chooseFrom: 'Measure: click where to begin, or press Enter on an event.',
    chooseTo: (from: string) => `From ${from}: click where to end, or press Enter on an event.`,
    from: 'Measure from here',
    to: (name: string) => `Measure to here from ${name}`,
    said: (from: string, to: string, length: string) => `From the beginning of ${from} to that of ${to}: ${length}.`,
    units: UNITS,
    number,
    count: (unit: keyof typeof UNITS, value: number) => `${number(value)} ${UNITS[unit][value === 1 ? 0 : 1]}`,
    between: (least: string, most: string) => `between ${least} and ${most}`,
    atMost: (most: string) => `at most ${most}`,
    lessThan: (most: string) => `less than ${most}`,
    ended: 'Measuring ended.',
    close: 'End measuring',
    noTime: 'That begins at no known time.',
  },
} as const;
