import { fail, ok, type Result } from '../../../shared/result';
import { approach } from '../approach/approach';
import { lookInto } from '../approach/look-into';
import { guarded } from '../database/errors';
import { MIGRATIONS } from '../database/migrations';
import { type BackupRound, backupHolding, type Rotation, thinOut } from './backup';
import { type PlannedCopy, placeCopy, planCopy, unchangedSince } from './planned-copy';

/*
 * The last backup of a large timeline: the file is given up first and copied then, so that closing waits for nothing. Whoever opens it meanwhile
 * writes into it, and makes a backup of it soon enough; then nothing is kept of this one.
 */

/** Plans one of a file that was closed properly; null when there is one of its state. Errors: `locked` for a file in use, those of looking into it. */
export function planBackupOf(path: string, round: BackupRound, now: number): Result<PlannedCopy | null> {
  return guarded(() => {
    const found = approach(path, { known: { version: MIGRATIONS.length, newer: false }, toWrite: false, withoutLog: false });
    if (!found.ok) return found;
    if (found.value.unclean) return fail('locked', 'The timeline is open again, or was not closed properly. Nothing was copied.');
    const contents = lookInto(path);
    if (!contents.ok) return contents;
    if (backupHolding(round, contents.value) !== null) return ok(null);
    // Nobody has it, so no page of it is locked.
    return ok(planCopy(path, { pageSize: 0, folder: round.folder, record: { at: now, of: round.of }, contents: contents.value }));
  });
}

/** Names the copy that was made of it, and thins out. Errors: `locked` when the file was written or replaced since; those of the file system. */
export function placeBackupOf(copy: PlannedCopy, round: BackupRound, now: number): Result<Rotation> {
  return guarded(() => {
    const unchanged = unchangedSince(copy);
    if (!unchanged.ok) return unchanged;
    const made = placeCopy(copy);
    if (!made.ok) return made;
    const contents = lookInto(made.value.path);
    return contents.ok ? thinOut(round, contents.value, made.value, now) : contents;
  });
}
