import { ok, type Result } from '../../../shared/result';
import { contentsOf } from '../approach/look-into';
import type { Engine } from '../database/engine';
import type { Checkpoints } from '../file/checkpoint';
import { isUnscrubbed } from '../lock/scrub';
import { type BackupRound, backupHolding, type Rotation, rotateBackups, thinOut } from './backup';
import { APART_FROM, type PlannedCopy, placeCopy, planCopy, stampOf } from './planned-copy';

/** What becomes of a round: it is over, or a copy is to be made apart and then to be placed. */
export type PlannedBackup = { readonly kind: 'done'; readonly rotation: Rotation } | { readonly kind: 'apart'; readonly copy: PlannedCopy };

/** A large backup of an open timeline, from the plan until it has its name. */
export interface CopyUnderWay {
  /** Plans one, unless there is one of the present state; a small one is made at once. Until `place` or `drop`, the file itself is not written. */
  plan(round: BackupRound, now: number): Result<PlannedBackup>;
  /** Names the copy that was made, and thins out. Errors: `locked` when it must not be kept any more; those of the file system. */
  place(copy: PlannedCopy, round: BackupRound, now: number): Result<Rotation>;
  /** Gives up what is under way. */
  drop(): void;
}

/** @param checkpoints null where edits go into the file itself, which can then be copied by SQLite only */
export function copyUnderWay(engine: Engine, path: string, checkpoints: Checkpoints | null): CopyUnderWay {
  let release: (() => void) | null = null;
  let wanted: string | null = null;

  function drop(): void {
    release?.();
    release = null;
    wanted = null;
  }

  function isLarge(): boolean {
    const { size = 0 } =
      engine.get<{ size: number }>('SELECT page_count * page_size AS size FROM pragma_page_count, pragma_page_size') ?? {};
    return size >= APART_FROM;
  }

  return {
    drop,
    plan(round, now) {
      drop();
      // What was erased lies in unused parts of such a file, which only SQLite leaves out.
      const isFit = checkpoints !== null && !engine.inTransaction() && isLarge() && !isUnscrubbed(engine);
      if (!isFit) return atOnce(rotateBackups(engine, path, round, now));
      const contents = contentsOf(engine, 'main');
      const holding = backupHolding(round, contents);
      if (holding !== null) return atOnce(ok({ made: null, holding, removed: [] }));
      // As on a full disk: then SQLite copies file and log, to another disk perhaps.
      if (!checkpoints.now()) return atOnce(rotateBackups(engine, path, round, now));
      const { page_size: pageSize = 0 } = engine.get<{ page_size: number }>('PRAGMA page_size') ?? {};
      const copy = planCopy(path, { pageSize, folder: round.folder, record: { at: now, of: round.of }, contents });
      release = checkpoints.hold();
      wanted = copy.temporary;
      return ok({ kind: 'apart', copy });
    },
    place(copy, round, now) {
      const isWanted = wanted === copy.temporary && stampOf(path) === copy.stamp;
      drop();
      if (!isWanted)
        return { ok: false, error: { code: 'locked', message: 'The file was rewritten meanwhile. Nothing was kept of the copy.' } };
      const made = placeCopy(copy);
      return made.ok ? thinOut(round, { ...contentsOf(engine, 'main'), lastAction: copy.contents.lastAction }, made.value, now) : made;
    },
  };
}

function atOnce(rotated: Result<Rotation>): Result<PlannedBackup> {
  return rotated.ok ? ok({ kind: 'done', rotation: rotated.value }) : rotated;
}
