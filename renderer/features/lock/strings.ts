/** What passphrases say. */
export const strings = {
  lock: {
    unlockTitle: (name: string) => `“${name}” is locked.`,
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    show: 'Show the passphrase',
    showAll: 'Show what is typed',
    forgotten: 'Nobody can restore a forgotten passphrase.',
    present: 'Present passphrase',
    next: 'New passphrase',
    again: 'The same again',
    tooShort: (characters: number) => `A passphrase needs at least ${characters} characters; several words are better.`,
    differs: 'This is not the same as above.',
    copies: 'Give it to the backups of this timeline, too',
    lockAfter: 'Minutes without input until it locks itself',
    lockAfterHint: '0 turns this off. When the computer sleeps or its screen is locked, the timeline is locked in any case.',
    cancel: 'Cancel',
    titles: {
      new: 'New locked timeline',
      lock: 'Lock with a passphrase',
      change: 'Change passphrase',
      remove: 'Remove passphrase',
    },
    hints: {
      new: 'The file is encrypted from its first byte. Without the passphrase nobody can open it, and nobody can restore a forgotten one.',
      lock: 'The whole file is encrypted. Without the passphrase nobody can open it any more, and nobody can restore a forgotten one.',
      change: 'The whole file is encrypted anew. Copies elsewhere keep the passphrase they have.',
      remove: 'The file is decrypted: whoever has it can read it.',
    },
    actions: {
      new: 'Choose a place…',
      lock: 'Lock',
      change: 'Change',
      remove: 'Remove',
    },
  },
} as const;
