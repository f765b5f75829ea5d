/** What the finder of silences says. */
export const strings = {
  commands: {
    silences: 'Find the longest silences…',
  },
  silences: {
    title: 'Longest silences',
    region: 'Silences',
    of: 'Look in',
    kinds: {
      lane: 'Lane',
      actor: 'Actor',
      tag: 'Tag',
    },
    choose: {
      lane: 'Which lane',
      actor: 'Which actor',
      tag: 'Which tag',
    },
    hint: 'Counted from the latest possible end to the earliest possible start, so nothing vague is taken for silent; “about” where a date is approximate or uncertain itself. Plans and cancelled events do not count.',
    none: (events: number) =>
      events === 0
        ? 'No event to look at.'
        : `No certain silence among ${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}.`,
    days: (days: number) => `${days.toLocaleString('en')} ${days === 1 ? 'day' : 'days'}`,
    years: (years: number) => `${years.toLocaleString('en')} years`,
    about: (what: string) => `about ${what}`,
    line: (from: string, to: string) => `${from} – ${to}`,
    until: (from: string) => `since ${from}`,
    shade: 'Shade on the timeline',
    close: 'Close',
    failed: 'The silences could not be worked out.',
  },
} as const;
