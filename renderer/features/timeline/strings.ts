/** What the chart says. Checks outside the repository rely on the name "Timeline". */
export const strings = {
  timeline: {
    region: 'Timeline',
    list: 'Events shown on the timeline',
    fit: 'Fit',
    fitTitle: 'Show everything',
    today: 'Today',
    todayTitle: 'Go to today',
    empty: 'Nothing here yet',
    emptyHint:
      'Type a date and what happened into the field above, such as “8 Jan 2026 Report published”, and press Enter. Import… brings in a table or a calendar.',
    addLane: 'Add lane',
    unplaced: (count: number) => `${count.toLocaleString('en')} without a date`,
    unplacedTitle: 'Events with neither a date nor a place between others are not on the chart: see the table',
    /** `label` is what is seen beside the mark. */
    describe: (label: string, words: string, lane: string, status: string) => `${label}, ${words}. ${lane}, ${status}.`,
    describeOccurrence: (label: string, title: string, n: number, day: string, state: string, on: string | null) =>
      `${label}: ${title}, review ${n}, due ${day}, ${state}${on === null ? '' : ` ${state === 'unconfirmed' ? 'since it was moved to' : 'on'} ${on}`}.`,
    describeClaim: (label: string, words: string, event: string) => `${label}: a source’s own date for “${event}”, ${words}.`,
    orderUncertain: 'Order uncertain: their dates overlap.',
    describeBucket: (count: number, lane: string) => `${count.toLocaleString('en')} events in ${lane}. Opens this stretch of time.`,
    describeReviews: (count: number, title: string, states: string) =>
      `${count.toLocaleString('en')} reviews of ${title}: ${states}. Opens this stretch of time.`,
    overview: 'Overview',
    overviewThumb: 'Shown window',
    cannotMove: 'This date cannot be dragged: edit it in the field.',
    whatIf: (label: string, title: string, n: number, day: string) => `${label}: what if, ${title}, number ${n}, would be due ${day}`,
    silences: 'Silences',
  },
} as const;
