/** What the controls say that know nothing of timelines. English, as everywhere; functions take what varies. */
export const strings = {
  notices: {
    hide: 'Hide this message',
  },
  kept: {
    fromBefore: 'Kept from before and not saved.',
    startAnew: 'Start anew',
  },
  datePicker: {
    understood: (words: string, edtf: string) => `${words} · ${edtf}`,
    open: (field: string) => `${field}: choose in a calendar`,
    precision: 'Precision',
    units: {
      day: 'Day',
      month: 'Month',
      quarter: 'Quarter',
      year: 'Year',
      decade: 'Decade',
    },
    span: 'From – to',
    end: 'Which end',
    from: 'From',
    to: 'To',
    stillGoingOn: 'No end yet',
    approximate: 'Approximate (c.)',
    uncertain: 'Uncertain (?)',
    before: 'Earlier',
    after: 'Later',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    chooseFirst: 'Choose as exactly as the source says, and no more.',
    use: 'Use this date',
    cancel: 'Cancel',
  },
  time: {
    justNow: 'just now',
  },
  banner: {
    label: 'About this file',
    dismiss: 'Dismiss',
  },
  passphrase: {
    capsLock: 'Caps Lock is on.',
  },
} as const;
