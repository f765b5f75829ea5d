import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { companionName, logOf, type Suffix } from '../../disk/companions';
import { sameFile } from '../../disk/same-file';
import { nameOnDisk, quotedName } from '../../disk/shown-name';
import { RECOVER_FIRST } from '../database/advice';
import type { Held } from '../file/held-state';
import { holderOf } from '../file/holder';
import type { Binding } from '../log/log-binding';
import { isOwnLog } from '../log/log-binding';
import { saltIn } from '../log/pending';
import { namesLog, ownerBeside } from './log-owner';

/* Sentences for a person whose file and log have come apart: what is missing or does not belong, and what can be done. */

/** For a file without the log that its newest edits were in. Looks around in its folder for where that may be. */
export function missingWords(path: string, binding: Binding): string {
  return `${quotedName(path)} was copied, moved or left without its log, which holds the newest edits: edits may be missing. ${whereabouts(path, binding)}`;
}

function whereabouts(path: string, binding: Binding): string {
  const folder = dirname(path);
  const name = nameOnDisk(path);
  const names = namesIn(folder).filter((other) => other !== name);
  const other = names.find((one) => sameFile(join(folder, one), path));
  if (other !== undefined) {
    const there = saltIn(join(folder, logOf(other))) === null ? '' : ', beside which its log lies';
    return `The same file has the name ${quotedName(other)} as well${there}: open it by that name.`;
  }
  const logs = names.filter((one) => companionName(one)?.suffix === '-wal' && isOwnLog(binding, saltIn(join(folder, one)) ?? Number.NaN));
  const log = logs.find((one) => companionName(one)?.isAside === false) ?? logs[0];
  if (log !== undefined) return companionName(log)?.isAside === true ? asideWords(name, log) : besideLog(folder, name, log);
  if (linksOf(path) > 1)
    return 'The file has another name in another folder (a hard link), and the log lies beside that: open it by that name.';
  return 'They are in the log beside the original: open the original. To have a copy of it with all edits, copy it anew once it is closed everywhere.';
}

/** The log itself is never to be moved or renamed: whoever has the timeline open that it belongs to would lose what it writes from then on. */
function besideLog(folder: string, name: string, log: string): string {
  const original = companionName(log)?.owner ?? log;
  const path = join(folder, original);
  if (!existsSync(path))
    return `Its log is ${quotedName(log)} in the same folder, where the file was called ${quotedName(original)}: give ${quotedName(name)} that name again, leave the log as it is, and open it.`;
  const isOpen = holderOf(path) !== null;
  if (!isOpen && namesLog(path, join(folder, log)) === false) {
    const words = `Its log is ${quotedName(log)} in the same folder, where the file was called ${quotedName(original)}; another file has that name now, which the log does not belong to.`;
    return `${words} ${pairWords(name, log)}`;
  }
  const where = isOpen ? ', which is open in another window or program right now' : '';
  const then = isOpen ? 'go on there' : `open ${quotedName(original)}`;
  return `They are in the log of ${quotedName(original)} in the same folder${where}: ${then}. Leave that log where it is; for a copy with all edits, copy ${quotedName(original)} anew once it is closed everywhere.`;
}

/** For a log that was set aside, which nobody else needs. */
function asideWords(name: string, log: string): string {
  return `Its log was set aside as ${quotedName(log)} in the same folder. ${pairWords(name, log)}`;
}

/** Copying leaves both as they are, whatever comes of it. */
function pairWords(name: string, log: string): string {
  return `Copy ${quotedName(log)} to ${quotedName(logOf(name))} and open ${quotedName(name)}: it then has its newest edits.`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linksOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.nlink ?? 1;
}

interface Stray {
  /** The file alone. */
  readonly base: Held;
  /** With what lies beside it; null when nothing can be read of the two together. */
  readonly held: Held | null;
  readonly logged: boolean;
}

/** For a log or a journal that was not written for the file as it is now. */
export function strayWords(path: string, suffix: Suffix, { base, held, logged }: Stray): string {
  const what = suffix === '-wal' ? 'a log' : 'the journal of an edit that was cut off';
  return [
    `Beside ${quotedName(path)} lies ${what}, ${quotedName(`${path}${suffix}`)}, that does not belong to it: ${reason({ base, held, logged }, suffix)}.`,
    ...(suffix === '-wal' ? ownerWords(path) : []),
    `The last change in the file alone is: ${stateOf(base)}.`,
    ...(held === null || suffix === '-journal' ? [] : [withLogWords(base, held)]),
    'Nothing was changed.',
  ].join(' ');
}

/** Whose log it is instead, in the same folder: as where a file was moved away while it was open, and another put in its place. */
function ownerWords(path: string): string[] {
  const owner = ownerBeside(path);
  if (owner === null) return [];
  const name = nameOnDisk(owner);
  return [
    `It is the log of ${quotedName(name)} in the same folder, whose newest edits it holds. ${pairWords(name, nameOnDisk(logOf(path)))}`,
  ];
}

/** A log with a few pages of another timeline leaves the last change as it is. */
function withLogWords(base: Held, held: Held): string {
  const isSame = held.lastAction === base.lastAction && held.timelineId === base.timelineId;
  return isSame
    ? 'With the log its history would end alike, and something else of it would be another.'
    : `With the log it would be: ${stateOf(held)}, and the file might not be whole.`;
}

function reason({ base, held, logged }: Stray, suffix: Suffix): string {
  if (suffix === '-journal') return 'with it, the file would not be whole, or would lose edits that were saved';
  if (held !== null && held.timelineId !== base.timelineId) return 'it is the log of another timeline';
  if (!logged) return 'the file was closed properly after its own log, or another one was put in its place since';
  return 'it was written for another state of this timeline, so one of the two was put here from elsewhere';
}

function stateOf({ label, events }: Held): string {
  return `${label} (${events} ${events === 1 ? 'event' : 'events'})`;
}

/** For a file whose own log is damaged, so that this many of the edits in it cannot be read; 0 where that cannot be told. */
export function tornWords(path: string, lost: number): string {
  const what =
    lost === 0
      ? 'the newest edits in it cannot be read: edits may be missing'
      : `${lost} of the newest edits in it cannot be read: edits are missing`;
  return `The log beside ${quotedName(path)} is damaged, and ${what}. If ${quotedName(path)} and its log were copied together before, open that copy.`;
}

/** For what lies in the place of a log beside a file that speaks of none, and cannot be read as one. */
export function noLogWords(path: string): string {
  return `Beside ${quotedName(path)} lies ${quotedName(logOf(path))}, in the place of a log, which cannot be read as one: it is damaged, or another program made it. By what it says of itself, the file does not miss one. Nothing was changed.`;
}

/** For a file whose own log is shorter than what every log begins with. */
export function cutWords(path: string): string {
  return `The log beside ${quotedName(path)} was cut to its first bytes, and held the newest edits: edits may be missing. If ${quotedName(path)} and its log were copied together before, open that copy.`;
}

/** For a file that is whole neither with what lies beside it nor without. */
export function damagedWords(path: string): string {
  return `${quotedName(path)} is damaged, with what lies beside it and without. It was not changed. ${RECOVER_FIRST}`;
}
