import { closeSync, copyFileSync, existsSync, fstatSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { companionName, journalOf, logOf } from '../../disk/companions';
import { openToRead } from '../../disk/regular-file';
import { sameFile } from '../../disk/same-file';
import { nameOnDisk, quotedName } from '../../disk/shown-name';
import type { Key } from '../cipher/key';
import { attached, heldBy } from '../file/held-state';
import { bareFile, privateCopy } from '../file/place-for-reading';
import { isTornJournal, pagesIn } from '../log/journal-walk';
import { sizeOf } from '../log/pending';
import { isTakenBack } from './journal-fit';

/*
 * A file that was copied, moved or linked in the middle of an edit, without the journal that says what was there before. SQLite looks for one
 * under the file's own name only; without it such a file looks damaged, or worse, whole.
 */

/** So many journals of a folder are looked into. */
const MOST = 50;

/**
 * A sentence when the file is in the middle of an edit whose journal lies under another name in its folder; null when none is found, or when
 * the file has a journal of its own. Changes no byte. Must not run while this process has the file open.
 */
export function journalElsewhere(path: string, key: Key | null): string | null {
  if (sizeOf(journalOf(path)) > 0) return null;
  const folder = dirname(path);
  const found = journalsIn(folder)
    .slice(0, MOST)
    .find((name) => isHalfWritten(path, join(folder, name)) && isOfFile(path, join(folder, name), key));
  return found === undefined ? null : wordsOf(path, found);
}

function journalsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => companionName(name)?.suffix === '-journal' && isFilled(join(folder, name)));
  } catch {
    return [];
  }
}

function isFilled(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0;
}

/** Whether the file has some of the pages that the journal holds as they are there, and some not: of a whole one it has all, or none. */
function isHalfWritten(path: string, journal: string): boolean {
  const descriptor = openToRead(path);
  try {
    const { size } = fstatSync(descriptor);
    let same = false;
    let other = false;
    for (const { number, bytes } of pagesIn(journal)) {
      const at = (number - 1) * bytes.length;
      const page = Buffer.alloc(bytes.length);
      if (at + bytes.length > size || readSync(descriptor, page, 0, page.length, at) < page.length || !page.equals(bytes)) other = true;
      else same = true;
      if (same && other) return true;
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the two make a whole timeline, and the file was last written by the edit of this journal. */
function isOfFile(path: string, journal: string, key: Key | null): boolean {
  if (isTornJournal(journal, key)) return false;
  const bare = attached(() => bareFile(path), heldBy);
  const base = bare.ok ? bare.value : null;
  const together = attached(
    () => {
      const place = privateCopy(path);
      rmSync(logOf(place.address), { force: true });
      copyFileSync(journal, journalOf(place.address));
      return place;
    },
    (engine) => {
      const held = heldBy(engine);
      const fits = (base === null || base.timelineId === held.timelineId) && isTakenBack(engine, { path, journal, base, held });
      return { fits, saysNothing: base?.edit === held.edit && base.revision === held.revision };
    },
  );
  if (!together.ok || !together.value.fits) return false;
  return base === null || !together.value.saysNothing || !isOfAnother(path, journal, base.timelineId);
}

/**
 * Whether the file that a journal is named after is there and another timeline. Two new ones have the same schema and the same empty pages: where
 * the journal of a long edit of the one puts back no others, it fits the other as well.
 */
function isOfAnother(path: string, journal: string, timelineId: string): boolean {
  const named = companionName(journal);
  if (named === null || named.isAside || !existsSync(named.owner) || sameFile(path, named.owner)) return false;
  // In the middle of the edit the owner can be read with its journal only.
  const places = [() => bareFile(named.owner), () => privateCopy(named.owner)];
  return places.some((place) => {
    const owner = attached(place, heldBy);
    return owner.ok && owner.value.timelineId !== timelineId;
  });
}

function wordsOf(path: string, journal: string): string {
  const name = nameOnDisk(path);
  const { owner: original, isAside } = companionName(journal) ?? { owner: journal, isAside: true };
  const there = join(dirname(path), original);
  const begin = `${quotedName(name)} was copied, moved or linked in the middle of an edit that was cut off, and is whole only with the journal of that edit, ${quotedName(journal)} in the same folder.`;
  return `${begin} ${adviceOf({ path, name, there, original, journal, isAside })} Nothing was changed.`;
}

interface Names {
  readonly path: string;
  readonly name: string;
  readonly there: string;
  readonly original: string;
  readonly journal: string;
  readonly isAside: boolean;
}

/** A journal that may still be used under its name is left there. */
function adviceOf({ path, name, there, original, journal, isAside }: Names): string {
  if (!isAside) {
    if (!existsSync(there))
      return `Give ${quotedName(name)} the name ${quotedName(original)} again, leave the journal as it is, and open it.`;
    if (sameFile(path, there)) return `The same file has the name ${quotedName(original)} as well: open it by that name.`;
  }
  return `Copy ${quotedName(journal)} to ${quotedName(journalOf(name))} and open ${quotedName(name)}: it then has all that was saved.`;
}
