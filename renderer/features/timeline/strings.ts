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
    /**
     * `label` is what is seen beside the mark; the others are null where it says the same.
     */
    describe: (label: string, words: string | null, lane: string, status: string | null) =>
      `${label}${words === null ? '' : `, ${words}`}. ${lane}${status === null ? '' : `, ${status}`}.`,
    describeOccurrence: (label: string, title: string, n: number, day: string, state: string, on: string | null) =>
      `${label}: ${title}, review ${n}, due ${day}, ${state}${on === null ? '' : ` ${state === 'unconfirmed' ? 'since it was moved to' : 'on'} ${on}`}.`,
    describeClaim: (label: string, words: string, event: string) => `${label}: a source’s own date for “${event}”, ${words}.`,
    orderUncertain: 'Order uncertain: their dates overlap.',
    describeBucket: (count: number, lane: string, time: string | null) =>
      `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'} in ${lane}${time === null ? '' : `, ${time}`}. Opens ${count === 1 ? 'it' : 'them'}.`,
    describeReviews: (count: number, title: string, states: string) =>
      `${count.toLocaleString('en')} reviews of ${title}: ${states}. Opens this stretch of time.`,
    countList: (count: number, lane: string) => `${count.toLocaleString('en')} events in ${lane} at one time`,
    overview: 'Overview',
    overviewThumb: 'Shown window',
    overviewHint: 'Drag to move, drag an end to show more or less. With the keyboard: arrows, + and −, Home and End.',
    cannotMove: 'This date cannot be dragged: edit it in the field.',
    whatIf: (label: string, title: string, n: number, day: string) => `${label}: what if, ${title}, number ${n}, would be due ${day}`,
    silences: 'Silences',
    wheelNow: {
      zooms: 'The wheel zooms now, and with Alt it scrolls the lanes.',
      scrolls: 'The wheel scrolls the lanes now, and with Ctrl or Alt it zooms.',
    },
  },
  lanes: {
    collapse: (title: string) => `Collapse ${title}`,
    expand: (title: string) => `Expand ${title}`,
    resize: 'Drag to give this lane more or less height; double-click for what it needs',
    keysOfName: 'Left and right collapse and expand. With Alt, up and down move the lane. Shift+F10 shows all that can be done.',
    keysOfRow: 'Left and right collapse and expand. Enter or Shift+F10 shows all that can be done.',
    menu: {
      label: (title: string) => `Lane “${title}”`,
      groupLabel: (title: string) => `Row “${title}”`,
      onlyRow: 'Only these events',
      allRows: 'All events again',
      collapseRows: 'Collapse all rows',
      expandRows: 'Expand all rows',
      edit: 'Name and colour…',
      up: 'Move up',
      down: 'Move down',
      only: 'Only this lane',
      all: 'All lanes again',
      fit: 'Show all its time',
      collapse: 'Collapse',
      expand: 'Expand',
      collapseAll: 'Collapse all lanes',
      expandAll: 'Expand all lanes',
      ownHeight: 'Height as it needs',
      merge: 'Merge into…',
      remove: 'Delete…',
    },
  },
  around: {
    shown: (from: string, to: string) => `Showing ${from} to ${to}.`,
    found: 'Found',
    event: (title: string, date: string) => `${title}, ${date}.`,
    noBack: 'There is no window to go back to.',
    noForward: 'There is no window to go forward to.',
    noLater: 'No event begins later.',
    noEarlier: 'No event begins earlier.',
    noDate: 'Nothing is known of when this is.',
    nothingHere: {
      title: (window: string) => `Nothing in ${window}`,
      lie: {
        events: { earlier: 'All events lie earlier.', later: 'All events lie later.', both: 'All events lie earlier or later.' },
        reviews: { earlier: 'All reviews lie earlier.', later: 'All reviews lie later.', both: 'All reviews lie earlier or later.' },
      },
      filtered: {
        events: {
          earlier: 'All events that match the filter lie earlier.',
          later: 'All events that match the filter lie later.',
          both: 'All events that match the filter lie earlier or later.',
        },
        reviews: {
          earlier: 'All reviews that match the filter lie earlier.',
          later: 'All reviews that match the filter lie later.',
          both: 'All reviews that match the filter lie earlier or later.',
        },
      },
      hidden: (count: number) => `The filter hides ${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'} here.`,
      showMatches: 'Show all that match',
    },
    goTo: {
      title: 'Go to a date',
      label: 'Date or range',
      placeholder: 'Jan 2026, March, next summer, last week …',
      go: 'Go',
      cancel: 'Cancel',
      needed: 'Type the date to go to.',
      noLimits: 'This date has no limits that could be shown.',
    },
  },
} as const;
