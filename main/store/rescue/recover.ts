import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { eventDraftSchema } from '../../../shared/event';
import { fold } from '../../../shared/fields/fold';
import type { Entity } from '../../../shared/history';
import { laneDraftSchema } from '../../../shared/lane';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { seriesDraftSchema } from '../../../shared/series';
import { DEFAULT_PROJECT_DAYS, timelineSchema } from '../../../shared/timeline';
import { logOf, type Suffix } from '../../disk/companions';
import { privateFolder } from '../../disk/private-folder';
import { quotedName, shownName } from '../../disk/shown-name';
import { journalElsewhere } from '../approach/journal-elsewhere';
import { fitOf } from '../approach/log-fit';
import { tornWords } from '../approach/log-words';
import type { Key } from '../cipher/key';
import { laneColor } from '../commands/lanes';
import { quoted, updateOf } from '../commands/plan';
import { KEEP_IT, KEY_OF_COPY } from '../database/advice';
import type { StoreContext } from '../database/context';
import { accountName } from '../database/context';
import { type Engine, openEngine } from '../database/engine';
import { guarded } from '../database/errors';
import { migrate, SCHEMA_VERSION } from '../database/migrations';
import { checkHeader } from '../file/file-header';
import { isOverwritten, mendStart } from '../file/overwritten-start';
import { privateCopy } from '../file/place-for-reading';
import { isEmptied } from '../history/erasure';
import { INSERT_ACTION, record, revisionOf, totalOf } from '../history/history';
import { unfitText } from '../history/misfit-changes';
import { addKeyPages, readSlot } from '../lock/key-pages';
import { keyFor, keysAtHand } from '../lock/keyring';
import { looksEncryptedFile, mayBeEncrypted } from '../lock/locked-file';
import { placeDatabase } from '../lock/place-database';
import { CLOSED_ENTRY } from '../log/log-binding';
import { logState } from '../log/log-state';
import type { Fields, PendingChange } from '../record/apply';
import { applyChange, presentOf } from '../record/apply';
import { mendedTimelineFields } from '../record/mended-rows';
import { saidBy } from '../record/replay';
import { keepUnfinished, unfinishedOf } from '../record/unfinished';
import { carve } from './carve';
import { type Target, withLanes } from './recovered-lanes';
import type { Salvage, SalvagedChange, SalvagedRow } from './salvage';
import { salvage } from './salvage';

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

interface RecoverOptions {
  readonly now: number;
  readonly who?: string;
}

/**
 * Saves what can be read of a damaged timeline into a new file. The damaged one is only copied, never opened. History is
 * kept up to its first flaw; what came after, and what only the tables still know, follows as one action "Recover from …".
 * The new file passes `annals check`. What was locked stays locked.
 * Errors: `exists`, `needs-passphrase`, `half-written` when its journal only has to be brought, `damaged` when nothing at all can be read.
 */
export function recoverTimeline(file: string, newPath: string, { now, who = accountName() }: RecoverOptions): Result<Recovered> {
  if (existsSync(newPath))
    return fail('exists', `There is already a file ${quotedName(newPath)}. It was not changed; choose another name.`);
  return guarded(() => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return fail('not-found', `There is no file ${quotedName(file)}.`);
    if (!found.isFile() || found.size === 0) return fail('not-a-timeline', `${quotedName(file)} holds nothing to recover.`);
    const unlocked = keyOfDamaged(file);
    if (!unlocked.ok) return unlocked;
    const key = unlocked.value;
    // Half an edit would be taken for all there is, while the whole state lies beside it.
    const elsewhere = journalElsewhere(realpathSync(file), key);
    if (elsewhere !== null) return fail('half-written', elsewhere);
    const { passedOver, missing, except } = besides(file);
    const copy = privateCopy(file, except);
    const workshop = privateFolder();
    try {
      if (key === null && isOverwritten(copy.address)) mendStart(copy.address);
      const { salvaged, unfinished } = salvageFrom(copy.address, key, workshop);
      if (salvaged.rows.length === 0 && salvaged.changes.length === 0) {
        return fail('damaged', nothingRead(shownName(file), key));
      }
      const rebuilt = rebuild(salvaged, { file, newPath, now, who, workshop, key, unfinished });
      return rebuilt.ok ? ok({ ...rebuilt.value, passedOver, missing }) : rebuilt;
    } finally {
      rmSync(workshop, { recursive: true, force: true });
      copy.leave();
    }
  });
}

/**
 * The key of a damaged file. One whose slots are all lost is tried with the first there is: the key of a backup is that of the file, as long
 * as the passphrase was not changed since.
 */
function keyOfDamaged(file: string): Result<Key | null> {
  const key = keyFor(file);
  if (key !== null) return ok(key);
  if (readSlot(file) !== null) return fail('needs-passphrase', `${quotedName(file)} is locked with a passphrase. Nothing was written.`);
  if (!looksEncryptedFile(file) && !mayBeEncrypted(file)) return ok(null);
  const [first] = keysAtHand();
  return first === undefined
    ? fail(
        'damaged',
        `${quotedName(file)} is encrypted and does not tell any more how its passphrase opens it. Nothing was written. ${KEY_OF_COPY}`,
      )
    : ok(first);
}

function nothingRead(name: string, key: Key | null): string {
  return `Nothing could be read of “${name}”${key === null ? '' : ' with this passphrase'}. ${KEEP_IT}${key === null ? '' : '; one that was locked at the same time fits best for --key-of'}.`;
}

interface Besides extends Pick<Recovered, 'passedOver' | 'missing'> {
  /** Not to be copied with the file: a log of another timeline would come into the new one with it. */
  readonly except?: Suffix;
}

/** What is known of a file's log and journal. Of a file that is damaged itself only whether its log can be read. */
function besides(file: string): Besides {
  const real = realpathSync(file);
  const header = checkHeader(file, { version: SCHEMA_VERSION, newer: true });
  const fit = header.ok ? fitOf(real, header.value) : header;
  if (!fit.ok) {
    if (!header.ok) return { passedOver: null, missing: null };
    const log = logState(logOf(real));
    return {
      passedOver: null,
      missing: log.kind === 'unreadable' || (log.kind === 'read' && log.lost > 0) ? tornWords(real, log.lost) : null,
    };
  }
  if (fit.value.kind === 'whole') return { passedOver: null, missing: null };
  const { kind, words } = fit.value;
  if (kind === 'stray') return { passedOver: words, missing: null, except: fit.value.suffix };
  return { passedOver: null, missing: words };
}

function salvageFrom(path: string, key: Key | null, workshop: string): Found {
  const engine = openEngine(path, { key });
  try {
    // writable_schema has SQLite read on in a file that is shorter than its header says; the copy is ours to spoil.
    for (const pragma of ['trusted_schema=OFF', 'cell_size_check=ON', 'mmap_size=0', 'writable_schema=ON']) {
      // A file too damaged even for this gives no rows below.
      guarded(() => ok(engine.all(`PRAGMA ${pragma}`)));
    }
    const salvaged = salvage(engine);
    if (salvaged.complete && salvaged.rows.length > 0) return { salvaged, unfinished: typedIn(engine) };
    return withCarved(engine, path, workshop);
  } finally {
    guarded(() => ok(engine.abandon()));
  }
}

interface Found {
  readonly salvaged: Salvage;
  /** What was typed and not saved. */
  readonly unfinished: string;
}

/** With what SQLite finds no way to. */
function withCarved(engine: Engine, path: string, workshop: string): Found {
  const carved = openEngine(join(workshop, 'carved.annals'), { key: engine.key });
  try {
    for (const pragma of ['journal_mode=MEMORY', 'synchronous=OFF']) carved.all(`PRAGMA ${pragma}`);
    carve(path, engine.key, carved);
    return { salvaged: salvage(engine, carved), unfinished: typedIn(engine) || typedIn(carved) };
  } finally {
    carved.abandon();
  }
}

function typedIn(engine: Engine): string {
  const typed = guarded(() => ok(unfinishedOf(engine)));
  return typed.ok ? typed.value : '';
}

interface Rebuild extends Required<RecoverOptions> {
  readonly file: string;
  readonly newPath: string;
  readonly workshop: string;
  readonly key: Key | null;
  /** What was typed and not saved. */
  readonly unfinished: string;
}

function rebuild(
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

/** The changes up to the first that is missing, altered, or says what none may be; of the action that holds the flaw, none. */
function soundHistory({ changes, actions, complete }: Salvage): SalvagedChange[] {
  const flaw = changes.findIndex(
    (change, index) => !change.verified || change.seq !== index + 1 || unfitText(change.entity, change.after) !== null,
  );
  if (complete && flaw === -1) return [...changes];
  const sound = flaw === -1 ? [...changes] : changes.slice(0, flaw);
  const lastAction = sound.at(-1)?.action ?? 0;
  const whole = sound.filter((change) => change.action < lastAction);
  // Actions are numbered without gaps; one that is missing ends the sound part.
  const firstMissing = Array.from({ length: lastAction }, (_, n) => n + 1).find((seq) => !actions.has(seq)) ?? lastAction;
  return withErasures(whole.filter((change) => change.action < firstMissing));
}

/** Up to the first change that an erasure emptied which is not among them: nobody vouches for what it says now. */
function withErasures(kept: readonly SalvagedChange[]): SalvagedChange[] {
  const known = new Set(kept.filter(({ op }) => op === 'erase').map(({ action }) => action));
  const orphan = kept.find(({ erasure }) => typeof erasure === 'number' && !known.has(erasure));
  return orphan === undefined ? [...kept] : withErasures(kept.filter(({ action }) => action < orphan.action));
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

/** Decides for each entity which of its traces to believe: verified history first, then its row, then what is left of history. */
function believed(salvaged: Salvage, fileName: string): { readonly targets: Target[]; readonly uncertain: number; readonly lost: number } {
  const rows = new Map(salvaged.rows.map((row) => [row.id, row]));
  const histories = new Map<string, SalvagedChange[]>();
  for (const change of salvaged.changes) {
    // Of an erased event there is nothing to believe.
    if (isEmptied(change)) continue;
    const history = histories.get(change.entity_id);
    if (history === undefined) histories.set(change.entity_id, [change]);
    else history.push(change);
  }
  const targets: Target[] = [];
  const sameLane = new Map<string, string>();
  let uncertain = 0;
  let lost = 0;
  for (const id of new Set([...histories.keys(), ...rows.keys()])) {
    const row = rows.get(id);
    const history = histories.get(id) ?? [];
    const told = fromHistory(id, history);
    const sound =
      told !== null && history.every((change, index) => change.verified && (index === 0 || change.base === history[index - 1]?.id));
    // Both speak of the same moment, and one may know the lane only by its number (salvage.ts).
    if (row !== undefined && told !== null && row.head === history.at(-1)?.id)
      sameLane.set(String(row.fields.lane), String(told.fields.lane));
    const current = row === undefined ? salvaged.complete : row.head === history.at(-1)?.id;
    if (sound && current && isTaken(told)) targets.push(told);
    else {
      const candidate = (row && taken(row)) ?? (told && taken(told)) ?? mended(row ?? told);
      if (candidate === null) lost++;
      else {
        targets.push(candidate);
        uncertain++;
      }
    }
  }
  if (!targets.some((target) => target.entity === 'timeline')) {
    const fields = { title: fileName, subtitle: '', homeZone: 'UTC', projectDays: DEFAULT_PROJECT_DAYS, views: [] };
    targets.unshift({ entity: 'timeline', id: uuid(), fields, deleted: false });
  }
  return { targets: withLanes(targets, sameLane), uncertain, lost };
}

function fromHistory(id: string, history: readonly SalvagedChange[]): Target | null {
  const [first] = history;
  if (first?.op !== 'create') return null;
  try {
    const fields = fold(first.entity, history.map(saidBy));
    return { entity: first.entity, id, fields, deleted: history.at(-1)?.op === 'delete' };
  } catch {
    return null;
  }
}

const SCHEMAS = { event: eventDraftSchema, lane: laneDraftSchema, series: seriesDraftSchema, timeline: timelineSchema.omit({ id: true }) };

/** A timeline without a title or a zone of its own is one all the same. */
function mended(entity: Target | SalvagedRow | null): Target | null {
  if (entity?.entity !== 'timeline') return null;
  return { entity: 'timeline', id: entity.id, deleted: false, fields: mendedTimelineFields(entity.fields) };
}

function isTaken(target: Target): boolean {
  return taken(target) !== null;
}

/** An entity with its fields as Annals would have taken them, each and no other; null when it would not. A lane may be missing, see withLanes. */
function taken({ entity, id, fields, deleted }: Target | SalvagedRow): Target | null {
  const anyLane = entity === 'event' || entity === 'series' ? { lane: fields.lane || '00000000-0000-4000-8000-000000000000' } : {};
  const learned = entity === 'event' && fields.learned === null ? { learned: undefined } : {};
  const parsed = SCHEMAS[entity].safeParse({ ...fields, ...anyLane, ...learned });
  if (!parsed.success) return null;
  const unsaid = {
    event: { learned: null },
    lane: { order: typeof fields.order === 'number' ? fields.order : 0, color: laneColor(0), collapsed: false },
    series: {},
    timeline: {},
  };
  return { entity, id, deleted, fields: { ...unsaid[entity], ...parsed.data } };
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
