import { realpathSync } from 'node:fs';
import { quotedName } from '../../disk/shown-name';
import { lookInto } from '../../store/approach/look-into';
import type { Key } from '../../store/cipher/key';
import { type OtherCopy, otherCopies } from '../../store/copies/other-copies';
import { readSlot } from '../../store/lock/key-pages';
import { addKeys, keyFor } from '../../store/lock/keyring';
import { changeLock, lockCopy } from '../../store/opening/change-lock';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXTS } from '../line/command';
import { json, printable } from '../line/output';
import { chosenKey, NEW_PASSPHRASE_OPTIONS } from '../line/passphrase';

const COPY_OPTIONS = { backups: TEXTS, 'lock-copies': FLAG, json: FLAG } as const;
const COPY_USAGE = '[--backups DIR]… [--lock-copies] [--json]';

export const lockCommand: Command = {
  usage: `FILE [--passphrase-fd N] ${COPY_USAGE}`,
  summary: 'encrypt a timeline with a passphrase; --lock-copies its copies beside it and in --backups, too',
  positionals: ['FILE'],
  options: COPY_OPTIONS,
  locks: true,
  async run(input, io) {
    const path = input.positional('FILE');
    if (isLocked(path))
      throw new Failure(`${quotedName(path)} is locked already; “annals key” changes its passphrase. Nothing was changed.`);
    // Before a passphrase is asked for that would be of no use.
    orFail(lookInto(path));
    const key = await chosenKey(input, io, 'passphrase');
    orFail(changeLock(path, { from: null, to: key }));
    tell(input, io, key, `Locked ${path}. Nobody can open it without the passphrase, and nobody can restore a forgotten one.`);
    note(
      io,
      'What the file held before may still be found on the disk by tools that read deleted data, above all on SSDs and in snapshots.',
    );
  },
};

export const keyCommand: Command = {
  usage: `FILE [--passphrase-fd N] [--new-passphrase-fd N] ${COPY_USAGE}`,
  summary: 'change the passphrase of a locked timeline',
  positionals: ['FILE'],
  options: { ...COPY_OPTIONS, ...NEW_PASSPHRASE_OPTIONS },
  async run(input, io) {
    const path = input.positional('FILE');
    const from = presentKey(path);
    const to = await chosenKey(input, io, 'new-passphrase');
    orFail(changeLock(path, { from, to }));
    tell(input, io, to, `Changed the passphrase of ${path}.`);
    note(io, 'Copies made before keep the passphrase they were locked with: whoever knows it and has one of them can still read that.');
  },
};

export const unlockCommand: Command = {
  usage: 'FILE [--passphrase-fd N] [--json]',
  summary: 'decrypt a locked timeline: from then on it has no passphrase',
  positionals: ['FILE'],
  options: { json: FLAG },
  run(input, io) {
    const path = input.positional('FILE');
    orFail(changeLock(path, { from: presentKey(path), to: null }));
    io.out(
      input.flag('json')
        ? json({ path, locked: false })
        : printable(`Unlocked ${path}. It is readable by whoever has it. Backups made before keep their passphrase.`),
    );
  },
};

function presentKey(path: string): Key {
  const key = isLocked(path) ? keyFor(path) : null;
  if (key !== null) return key;
  orFail(lookInto(path));
  throw new Failure(`${quotedName(path)} is not locked. Nothing was changed.`);
}

function isLocked(path: string): boolean {
  try {
    return readSlot(path) !== null;
  } catch {
    return false;
  }
}

/** Names the copies that the key does not protect, or locks them with it. */
function tell(input: Input, io: Io, key: Key, sentence: string): void {
  addKeys([key]);
  const path = realpathSync(input.positional('FILE'));
  const found = orFail(otherCopies(path, input.texts('backups') ?? []));
  const relocked: OtherCopy[] = [];
  const problems: string[] = [];
  if (input.flag('lock-copies')) {
    for (const copy of found.filter(({ kind }) => kind !== 'unknown')) {
      const done = lockCopy(copy.path, key);
      if (done.ok) relocked.push(copy);
      else problems.push(`${copy.path}: ${done.error.message}`);
    }
  }
  const left = found.filter((copy) => !relocked.includes(copy));
  io.out(
    input.flag('json')
      ? json({ path: input.positional('FILE'), locked: true, lockedCopies: relocked.map((copy) => copy.path), otherCopies: left })
      : printable([sentence, ...relocked.map((copy) => `Locked the copy ${copy.path}`)].join('\n')),
  );
  for (const problem of problems) note(io, `A copy could not be locked. ${problem}`);
  for (const copy of left) note(io, `${WHAT[copy.kind]}: ${copy.path}`);
  if (left.length > 0)
    note(io, left.some((copy) => isWholeCopy(copy) && !input.flag('lock-copies')) ? LOCK_OR_DELETE : 'Delete what is no longer needed.');
}

/** A log that was set aside, or a damaged copy, cannot be locked. */
function isWholeCopy({ path, kind }: OtherCopy): boolean {
  return kind !== 'unknown' && lookInto(path).ok;
}

const LOCK_OR_DELETE =
  '“annals key” with --lock-copies changes the passphrase and gives whole copies the new one, too; delete what is no longer needed.';

const WHAT: Readonly<Record<OtherCopy['kind'], string>> = {
  plain: 'A copy without a passphrase',
  other: 'A copy with the passphrase of before',
  unknown: 'Not encrypted, cannot be looked into, and may be of this timeline',
};

function note(io: Io, line: string): void {
  io.error(printable(`annals: ${line}`));
}
