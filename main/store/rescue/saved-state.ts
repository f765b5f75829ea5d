import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError, Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { privateFolder } from '../../disk/private-folder';
import { checkTimeline } from '../checking/check';
import { type Attachment, attachmentsAfter, lastAttachment, putAttachment } from '../database/attachments';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { openEngine } from '../database/engine';
import { guarded } from '../database/errors';
import { type Packed, withTexts } from '../database/packed-texts';
import type { Harm, Place } from '../file/place';
import type { HashedAction, HashedChange } from '../history/chain';
import { INSERT_ACTION, INSERT_CHANGE } from '../history/history';
import { placeDatabase } from '../lock/place-database';
import { applyChange, type Fields, type PendingChange } from '../record/apply';
import { moveUndated } from '../record/undated-positions';

/*
 * When somebody writes into the file while it is open, what was there is gone from the disk, and with it everything that was saved before the
 * log began. Two things still hold it: SQLite's memory of pages, as long as the whole file fits into that, and the newest backup together
 * with the changes made since, which are kept here. Which of them does is found out by the check of everything, never taken for granted.
 */

export interface SavedState {
  /** To be called after every commit. */
  committed(): void;
  /** What was kept may hold what was erased: it is given up. */
  forget(): void;
  /** A backup holds the present state, or that which ended with an action. */
  backedUp(path: string, action?: string): void;
  /** Where copies are to be made from: the file, or what was saved of it when somebody wrote into it. Errors: `overwritten`. */
  source(): Result<Engine>;
  /** Why nothing is written any more; null when the file is ours. */
  trouble(): AppError | null;
  /** To be called before the file is closed. */
  leave(): void;
}

interface Step {
  readonly action: HashedAction & { readonly seq: number; readonly events: number };
  readonly changes: readonly StepChange[];
  readonly attachments: readonly Attachment[];
}

type StepChange = HashedChange & { readonly seq: number; readonly hash: ArrayBuffer };

/** So many changes are kept beside the newest backup; more is an import, after which only the next backup helps. */
const MOST_CHANGES = 20_000;

/** A file that leaves this much of the page memory (16 MB, pragmas.ts) free is read into it whole. */
const MOST_IN_MEMORY = 12_000_000;

/** What happened to the file, in sentences. */
export function harmWords(harm: Harm | null): string {
  return harm === 'log-gone' || harm === 'log-cut' ? LOG_LOST : OVERWRITTEN;
}

const OVERWRITTEN =
  'Another program wrote into the file while it was open here. It is left as it is now, and nothing more is saved into it.';

const LOG_LOST =
  'The log beside the file (its name with -wal), which holds the newest edits while it is open, was taken away or changed by another program. Nothing more is saved into the file.';

export function savedStateOf({ engine }: StoreContext, place: Place): SavedState {
  let last = lastAction(engine);
  /** Number of the newest attachment that is known. */
  let attached = lastAttachment(engine);
  let base: string | null = null;
  /** The action after which `steps` begin. */
  let from = last;
  let steps: Step[] | null = [];
  let kept = 0;
  let isInMemory = false;
  let saved: { readonly result: Result<Engine>; readonly folder: string } | null = null;

  /** Has SQLite read every page once; with the lock it never has to read one again. */
  function fillMemory(): void {
    if (isInMemory) return;
    isInMemory = true;
    const pages = engine.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    const size = engine.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0;
    if (pages * size <= MOST_IN_MEMORY) engine.all('PRAGMA quick_check(1)');
  }

  // At once: what somebody else writes may come before the first edit, or the first backup.
  guarded(() => ok(fillMemory()));

  function save(): Result<Engine> {
    const folder = privateFolder();
    const ways = [
      () => fromMemory(engine, folder),
      () => (base === null || steps === null ? null : fromBackup({ base, steps, key: engine.key }, folder)),
    ];
    for (const way of ways) {
      const found = guarded(() => ok(way()));
      if (found.ok && found.value !== null && isWhole(found.value, last)) return keep(ok(found.value), folder);
    }
    const words =
      base === null
        ? 'What was saved could not be put together again.'
        : 'What was saved since the newest backup could not be put together again; that backup is whole, and can be restored into a file of its own.';
    return keep(fail('overwritten', `${harmWords(place.harm())} ${words}`), folder);
  }

  function keep(result: Result<Engine>, folder: string): Result<Engine> {
    saved = { result, folder };
    return result;
  }

  /** All steps after an action; null where some are not known. */
  function stepsSince(action: string): Step[] | null {
    if (action === last) return [];
    if (steps === null || action === from) return steps;
    const index = steps.findIndex((step) => step.action.id === action);
    return index === -1 ? null : steps.slice(index + 1);
  }

  return {
    committed() {
      const now = lastAction(engine);
      if (now === last) return;
      last = now;
      const before = attached;
      attached = lastAttachment(engine);
      if (steps === null) return;
      const step = stepOf(engine, MOST_CHANGES - kept, before);
      if (step === null) {
        steps = null;
        return;
      }
      kept += step.changes.length;
      steps.push(step);
    },
    forget() {
      last = lastAction(engine);
      attached = lastAttachment(engine);
      base = null;
      steps = null;
    },
    backedUp(path, action = last) {
      guarded(() => ok(fillMemory()));
      const since = stepsSince(action);
      // What was done since must be known, all of it; else there is nothing better than the backup before.
      if (since === null) return;
      base = path;
      from = action;
      steps = since;
      kept = steps.reduce((sum, { changes }) => sum + changes.length, 0);
    },
    source: () => (place.isUntouched() ? ok(engine) : (saved?.result ?? save())),
    trouble() {
      if (place.isUntouched()) return null;
      const found = saved?.result ?? save();
      return found.ok
        ? { code: 'overwritten', message: `${harmWords(place.harm())} Everything that was shown as saved is kept: save it as a new file.` }
        : { code: 'beyond-rescue', message: found.error.message };
    },
    leave() {
      if (saved === null) return;
      const { result, folder } = saved;
      if (result.ok) guarded(() => ok(result.value.abandon()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function lastAction(engine: Engine): string {
  return engine.get<{ id: string }>('SELECT id FROM action ORDER BY seq DESC LIMIT 1')?.id ?? '';
}

/** The last action with its changes and the attachments above a number; null when they are more than there is room for. */
function stepOf(engine: Engine, room: number, before: number): Step | null {
  const action = engine.get<Step['action']>('SELECT * FROM action ORDER BY seq DESC LIMIT 1');
  if (action === undefined) return null;
  const stored = engine.all<Packed<StepChange>>('SELECT * FROM change WHERE action = ? ORDER BY seq LIMIT ?', [action.seq, room + 1]);
  if (stored.length > room) return null;
  return { action, changes: withTexts<StepChange>(engine, stored), attachments: [...attachmentsAfter(engine, before)] };
}

function fromMemory(engine: Engine, folder: string): Engine | null {
  const copy = join(folder, 'memory.annals');
  return placeDatabase(engine, copy).ok ? openEngine(copy, { key: engine.key }) : null;
}

/** The backup with what was done since, action for action as it was recorded. */
function fromBackup(
  { base, steps, key }: Pick<Engine, 'key'> & { readonly base: string; readonly steps: readonly Step[] },
  folder: string,
): Engine {
  const copy = join(folder, 'backup.annals');
  copyFileSync(base, copy);
  const engine = openEngine(copy, { key });
  engine.transaction(() => {
    for (const { action, changes, attachments } of steps) {
      const { id, kind, label, at, who, replica, undoes, seq, events } = action;
      engine.run(INSERT_ACTION, [id, kind, label, at, who, replica, undoes, seq, events]);
      for (const attachment of attachments) putAttachment(engine, attachment);
      for (const { id: change, entity, entity_id, base: parent, op, before, after, hash } of changes) {
        engine.run(INSERT_CHANGE, [change, entity, entity_id, parent, op, before, after, seq, new Uint8Array(hash)]);
        const pending = { entity, entityId: entity_id, op, before: parsed(before), after: parsed(after) } as PendingChange;
        applyChange(engine, { ...pending, id: change }, at);
      }
    }
    moveUndated(engine, new Set());
  });
  return engine;
}

function parsed(json: string | null): Fields | null {
  return json === null ? null : (JSON.parse(json) as Fields);
}

/** Whether a copy is all of the timeline, up to the action that was acknowledged last. */
function isWhole(engine: Engine, last: string): boolean {
  const checked = guarded(() => ok(checkTimeline({ engine })));
  return checked.ok && checked.value.problems.length === 0 && lastAction(engine) === last;
}
