import { existsSync, writeSync } from 'node:fs';
import { createTimeline, openTimeline } from '../../main/store/timeline-store';
import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { generateDrafts, randomFrom } from '../generate';
import { harnessKeyIfAsked } from './harness-keys';

/*
 * What the crash harness kills: makes a timeline at the path given, or opens the one that is there, and works on it without pause (edits, undo, redo,
 * imports, backups), printing the id of each action after it was acknowledged. With `--early` it prints before the edit is
 * made, which is the lie that the harness has to notice. Never part of the product.
 */

const [path = '', folder = '', seed = '1', mode = ''] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const key = harnessKeyIfAsked();
const store = value(existsSync(path) ? openTimeline(path) : createTimeline(path, { title: 'Crash', zone: 'UTC', key }));
const snapshot = store.ask('timeline.snapshot');
const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';
const drafts = generateDrafts(1_000_000, [lane], Number(seed));
const ids: string[] = [];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** writeSync: what was printed has left this process before the next edit begins. */
function acknowledge(text: string): void {
  writeSync(1, `${text}\n`);
}

function add(): Ack {
  const { value: draft } = drafts.next();
  if (draft === undefined) throw new Error('the drafts have run out');
  return value(store.ask('events.add', { draft }));
}

function importSome(): Ack {
  return value(
    store.importEvents(
      Array.from({ length: 150 }, () => drafts.next().value).filter((draft) => draft !== undefined),
      { label: 'Import' },
    ),
  );
}

if (mode === '--early') {
  for (let n = 0; ; n++) {
    // An id that no action will ever have stands for one that was promised and not yet made.
    acknowledge(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
    add();
  }
}

for (let n = 0; n < Number(process.env.ANNALS_STEPS ?? Number.POSITIVE_INFINITY); n++) {
  const step = random();
  const id = ids[Math.floor(random() * ids.length)];
  if (step < 0.05 && n > 5) {
    acknowledge(`backup ${value(store.ask('store.backup', { folder: `${folder}/${n}` })).path}`);
    continue;
  }
  const ack =
    step < 0.1
      ? importSome()
      : step < 0.2 && n > 5
        ? value(store.ask('history.undo'))
        : step < 0.25
          ? store.ask('history.redo')
          : step < 0.6 && id !== undefined
            ? store.ask('events.edit', { id, patch: { title: `Edited ${n}`, when: '2026-01~' } })
            : add();
  const acked = 'ok' in ack ? (ack.ok ? ack.value : null) : ack;
  if (acked === null) continue;
  if (acked.createdId !== undefined) ids.push(acked.createdId);
  acknowledge(acked.actionId);
}
store.close();
