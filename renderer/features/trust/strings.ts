/** What erasing and seals say. */
export const strings = {
  erase: {
    dialog: 'Erase for good',
    what: (title: string, entries: number | null) =>
      `“${title}” is taken out of this timeline with everything its history says of it${entries === null ? '' : ` (${entries} ${entries === 1 ? 'step' : 'steps'})`}. Links from other events and outcomes of reviews that name it go as well.`,
    stays:
      'What stays in the history: that an event was erased, when, by whom, and the reason. Files that still hold it are named afterwards.',
    final: 'This cannot be undone: nothing in the file will bring it back.',
    reason: 'Reason',
    reasonHint: 'Stays in the history for good, so do not repeat in it what is to be erased.',
    erase: 'Erase for good',
    cancel: 'Cancel',
    close: 'Close',
    done: 'Erased.',
    entries: (changes: number) =>
      `${changes} ${changes === 1 ? 'entry' : 'entries'} of its history ${changes === 1 ? 'was' : 'were'} emptied.`,
    readingGivenUp: (title: string) => `The unfinished reading of “${title}” was given up with it, because it held what the event said.`,
    textStays: (title: string) =>
      `The text of “${title}” stays in the file with all that it says, because other events rest on it; erase those, too, and it goes.`,
    mentions: 'These still speak of it in their own words, or did once. They were left as they are:',
    copies: 'These files still hold it:',
    copiesMay: 'These files cannot be looked into, being encrypted or damaged, so they may hold it:',
    notKnown: {
      other: (title: string | null) =>
        `It is another timeline${title === null ? '' : `, “${title}”`}, so it is not removed from here. Open it to erase the event there.`,
      log: 'It is a log without its file and may hold edits that are nowhere else, so it is not removed from here.',
      unknown: 'It may be another timeline, so it is not removed from here. Open it to see, with its passphrase if it has one.',
    },
    open: 'Somebody has it open, so it is not removed from here. Close it there first.',
    lost: (title: string, events: number, when: string) =>
      `Lost with it: “${title}” with ${events} ${events === 1 ? 'event' : 'events'}, last changed ${when}.`,
    lostBackup: 'It was made as a backup.',
    lostOther: 'It is no backup: what was edited there and nowhere else is lost.',
    askUnknown: 'Nobody can say what it holds: what is only there is lost.',
    copiesUnknown: 'Annals could not look for copies that still hold it.',
    noCopies: 'No other copy was found that holds it. Pictures, exports and copies in other folders are not known to Annals.',
    elsewhere: 'Pictures, exports and copies in other folders are not known to Annals.',
    places: {
      beside: 'beside the timeline',
      backups: 'among the backups',
    },
    changed: (when: string) => `last changed ${when}`,
    askRemove: 'Remove…',
    askRemoveOf: (name: string) => `Remove ${name}…`,
    removeNow: 'Remove the file',
    removeOf: (name: string) => `Remove the file ${name}`,
    keep: 'Keep',
    removed: (name: string) => `Removed ${name}.`,
  },
  seal: {
    dialog: 'Seal the history',
    hint: 'Somebody who can write the file can also rewrite its history. Write this code down, or save it where they cannot: later it shows whether the history up to now is still the same.',
    code: 'Code of the seal',
    codePlaceholder: '65-7K3QD-9FXWM-2C4RT-8HJZN-5V',
    covers: (steps: number, when: string) =>
      `Seals ${steps === 1 ? 'the one step' : `the ${steps.toLocaleString('en')} steps`} of this timeline until ${when}.`,
    copy: 'Copy the code',
    copied: 'Copied.',
    save: 'Save as a file…',
    saved: (name: string) => `Saved as ${name}.`,
    close: 'Close',
    checkDialog: 'Check a seal',
    checkHint:
      'Type the code that was written down, or choose the file. The whole timeline is checked, then its history is compared with the seal.',
    chooseFile: 'Choose a seal file…',
    check: 'Check',
    notSound: 'The file itself is not sound, so the seal says little:',
  },
} as const;
