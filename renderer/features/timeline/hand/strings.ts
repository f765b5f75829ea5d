/** What the chart says of what is in the hand. */
export const strings = {
  hand: {
    asked: {
      planned: (title: string) => `“${title}” now lies ahead of today. Is it planned?`,
      reported: (title: string) => `“${title}” now lies before today. Did it happen?`,
    },
    askedMany: {
      planned: (count: number) => `${count.toLocaleString('en')} events now lie ahead of today. Are they planned?`,
      reported: (count: number) => `${count.toLocaleString('en')} events now lie before today. Did they happen?`,
    },
    answers: { planned: 'Mark as planned', reported: 'Mark as reported' },
    notMoved: 'Not moved.',
    /** The date of the one in the hand, and how many go along. */
    along: (words: string, others: number) => `${words} · and ${others.toLocaleString('en')} more`,
    /** The date of the one in the hand, and the lane that it comes into. */
    into: (words: string, lane: string) => `${words} · ${lane}`,
    /** In place of the lane, where the event cannot go to the row under the hand. */
    rowStays: 'stays in its row',
    staysInRow: (title: string, field: 'actors' | 'places' | 'tags' | 'status' | 'sources') =>
      `“${title}” stays in its row and keeps its ${field}: no drag changes those. Change them in the details.`,
    moved: (moved: number, of: number) =>
      moved === of
        ? `Moved ${moved.toLocaleString('en')} events.`
        : `Moved ${moved.toLocaleString('en')} of ${of.toLocaleString('en')} events.`,
    /** Why Delete does nothing with what has the keyboard. */
    notDeleted: {
      event: (title: string) => `“${title}” is not selected, so it was not deleted. Enter selects it, Space marks it.`,
      bucket: 'Nothing was deleted: this stands for several events. Enter opens them, Space marks them.',
      occurrence: 'Nothing was deleted: a review belongs to its series. Enter opens it.',
      claim: 'Nothing was deleted: this is what a source says of the selected event.',
    },
    markShown: 'Mark all that the chart shows',
    card: {
      sources: 'Sources',
      links: 'Links',
      notGraded: 'not graded',
      more: (count: number) => `and ${count.toLocaleString('en')} more`,
      events: (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`,
      review: (n: number, day: string, state: string, on: string | null) =>
        `Review ${n}, due ${day}. ${state}${on === null ? '' : ` (${on})`}.`,
    },
    title: 'Title on the chart',
    menu: {
      place: 'This place on the timeline',
      event: (title: string) => `Event “${title}”`,
      review: (title: string, n: number) => `Review ${n} of “${title}”`,
      open: 'Open details',
      title: 'Edit title',
      history: 'Show its history',
      remove: 'Delete',
      removeMarked: (count: number) => `Delete ${count.toLocaleString('en')} events`,
      openReview: 'Open review',
      editSeries: 'Edit series…',
      showCounted: 'Show what is counted',
      add: 'Add an event here',
    },
  },
} as const;
