/** What the controls say that know nothing of timelines. English, as everywhere; functions take what varies. */
export const strings = {
  notices: {
    hide: 'Hide this message',
  },
  fault: {
    what: (part: string) => `${part} could not be shown.`,
    kept: 'That is a mistake in Annals. What was saved is in the file, what you typed is kept, and everything else goes on.',
    todo: 'Try again. If it happens again, copy what happened and send it to those who gave you Annals; it may quote what was to be shown.',
    again: 'Try again',
    copy: 'Copy what happened',
    copied: 'Copied.',
    undone: 'Something did not work.',
    undoneKept: 'That is a mistake in Annals. What was saved is in the file, what you typed is kept.',
    undoneTodo: 'If it happens again, copy what happened and send it to those who gave you Annals; it may quote what was shown.',
  },
  kept: {
    fromBefore: 'Kept from before and not saved.',
    startAnew: 'Start anew',
    aside: (texts: readonly string[]) =>
      texts.length === 0 ? 'Changed before, not saved.' : `Typed before, not saved: ${texts.map((text) => `“${text}”`).join(', ')}`,
    takeBack: 'Bring back',
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
