import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Entity } from '../../../shared/history';
import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { shownName } from '../../disk/shown-name';
import type { Key } from '../cipher/key';
import { quoted, updateOf } from '../commands/plan';
import { namedInHistory, putAttachment } from '../database/attachments';
import type { StoreContext } from '../database/context';
import { openEngine } from '../database/engine';
import { migrate } from '../database/migrations';
import { isEmptied } from '../history/erasure';
import { INSERT_ACTION, record, revisionOf, totalOf } from '../history/history';
import { addKeyPages } from '../lock/key-pages';
import { placeDatabase } from '../lock/place-database';
import { CLOSED_ENTRY } from '../log/log-binding';
import type { Fields, PendingChange } from '../record/apply';
import { applyChange, presentOf } from '../record/apply';
import { keepUnfinished } from '../record/unfinished';
import { believed } from './believed';
import type { Target } from './recovered-lanes';
import type { Salvage, SalvagedChange } from './salvage';
import { soundHistory } from './sound-history';

export interface Recovered {
  /** Events in the new file that are not deleted. */
  readonly events: number;
  /** Changes whose history was kept as it was. */
  readonly changes: number;
  /** Entries taken from what could be read although history does not confirm them. */
  readonly uncertain: number;
  /** Entries of which something was found, but not enough. */
  readonly lost: number;
  /** Says what lies beside the damaged file and was passed over because it does not belong to it; null when nothing was. */
  readonly passedOver: string | null;
  /** Says that edits were in a log that is not beside the file or cannot be read, so that they are in neither; null when none are known to be. */
  readonly missing: string | null;
}

interface Rebuild {
  /** UTC milliseconds. */
  readonly now: number;
  readonly who: string;
  readonly file: string;
  readonly newPath: string;
  readonly workshop: string;
  readonly key: Key | null;
  /** What was typed and not saved. */
  readonly unfinished: string;
}

/** Makes the new file: the sound part of history as it was, then one action that leads to what is believed of the rest. */
export function rebuild(
  salvaged: Salvage,
  { file, newPath, now, who, workshop, key, unfinished }: Rebuild,
): Result<Omit<Recovered, 'passedOver' | 'missing'>> {
  const engine = openEngine(join(workshop, 'recovered.annals'), { key });
  try {
    // Nothing here has to survive: the result is copied to its place, checked and synced there.
    for (const pragma of ['journal_mode=MEMORY', 'synchronous=OFF']) engine.all(`PRAGMA ${pragma}`);
    migrate(engine, 0);
    if (key !== null) addKeyPages(engine);
    const context: StoreContext = { engine, now: () => now, who, replica: uuid(), undoFloor: 0 };
    const kept = soundHistory(salvaged);
    const { targets, uncertain, lost } = believed(salvaged, shownName(file));
    engine.transaction(() => {
      // An erasure is the later one of what it refers to.
      engine.all('PRAGMA defer_foreign_keys=ON');
      for (const change of kept) replay(context, salvaged, change);
      const changes = repairs(context, targets);
      if (changes.length > 0) record(context, { kind: 'do', label: `Recover from ${quoted(shownName(file))}`, undoes: null, changes });
      keepNamed(context, salvaged);
      const meta = { ...CLOSED_ENTRY, replica: context.replica, undo_floor: String(revisionOf(engine)), created_at: String(now) };
      keepUnfinished(engine, unfinished);
      for (const [key, value] of Object.entries(meta)) engine.run('INSERT INTO meta(k, v) VALUES (?, ?)', [key, value]);
    });
    const placed = placeDatabase(engine, newPath);
    return placed.ok ? ok({ events: totalOf(engine), changes: kept.length, uncertain, lost }) : placed;
  } finally {
    engine.abandon();
  }
}

/** The texts that something in the new file names: one that an erasure took away, and left on the disk, names nothing. */
function keepNamed({ engine }: StoreContext, { attachments }: Salvage): void {
  const named = namedInHistory(
    engine,
    attachments.map(({ hash }) => hash),
  );
  for (const attachment of attachments) if (named.has(attachment.hash)) putAttachment(engine, attachment);
}

function replay({ engine }: StoreContext, { actions }: Salvage, change: SalvagedChange): void {
  const action = actions.get(change.action);
  if (action === undefined) throw new Error('a change without its action was taken for sound');
  if (revisionOf(engine) < action.seq) {
    const { id, kind, label, at, who, replica, undoes, seq, events } = action;
    engine.run(INSERT_ACTION, [id, kind, label, at, who, replica, undoes, seq, events]);
  }
  const { id, entity, entity_id, base, op, before, after, hash, erasure = null } = change;
  engine.run(INSERT_SALVAGED, [id, entity, entity_id, base, op, before, after, action.seq, hash, erasure]);
  if (isEmptied(change)) return;
  const pending = { entity, entityId: entity_id, op: op as PendingChange['op'], before: parsed(before), after: parsed(after) };
  applyChange(engine, { ...pending, id }, action.at);
}

const INSERT_SALVAGED =
  'INSERT INTO change(id, entity, entity_id, base, op, before, after, action, hash, erasure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

function parsed(json: string | null): Fields | null {
  return json === null ? null : (JSON.parse(json) as Fields);
}

const ORDER: Readonly<Record<Entity, number>> = { timeline: 0, lane: 1, series: 2, event: 3 };

/** The changes that lead from the history that was kept to what is believed. What is deleted and unknown stays away. */
function repairs({ engine }: StoreContext, targets: readonly Target[]): PendingChange[] {
  const inOrder = [...targets].sort((one, other) => ORDER[one.entity] - ORDER[other.entity]);
  const changes = inOrder.flatMap(({ entity, id, fields, deleted }): PendingChange[] => {
    const present = presentOf(engine, entity, id);
    // A deleted lane may still be what deleted events refer to.
    if (present === undefined)
      return deleted && entity !== 'lane' ? [] : [{ entity, entityId: id, op: 'create', before: null, after: fields }];
    if (present.deleted) return deleted ? [] : [{ entity, entityId: id, op: 'restore', before: null, after: fields }];
    if (deleted) return [{ entity, entityId: id, op: 'delete', before: present.fields, after: null }];
    return [updateOf(entity, id, present.fields, fields) ?? []].flat();
  });
  const goneLanes = inOrder.filter(
    (target) => target.entity === 'lane' && target.deleted && presentOf(engine, 'lane', target.id) === undefined,
  );
  return changes.concat(goneLanes.map(({ id, fields }) => ({ entity: 'lane', entityId: id, op: 'delete', before: fields, after: null })));
}
