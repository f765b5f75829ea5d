import { writeSync } from 'node:fs';
import { addKeys } from '../../main/store/lock/keyring';
import { changeLock, type LockChange } from '../../main/store/opening/change-lock';
import { openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { harnessKey } from './harness-keys';

/*
 * What the kill sweep kills besides the command line: opens a timeline as a window does, makes a few edits and an import, each printed once it was
 * acknowledged, and closes it; or kills itself instead, to leave its log behind; or imports as a command does; or gives a timeline a passphrase, another or none. Never part
 * of the product.
 */

const [path = '', end = ''] = process.argv.slice(2);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function acknowledge(ack: Ack): void {
  writeSync(1, `${ack.actionId}\n`);
}

const [first, second] = [harnessKey(0), harnessKey(1)];
const CHANGES: Readonly<Record<string, LockChange>> = {
  lock: { from: null, to: first },
  key: { from: first, to: second },
  unlock: { from: first, to: null },
};
const change = CHANGES[end];
if (end === 'import') importAsCommand();
else if (change === undefined) edit();
else {
  value(changeLock(path, change));
  writeSync(1, 'changed\n');
}

/** Without a log, as the command line imports. */
function importAsCommand(): void {
  const store = value(openTimeline(path, { who: 'victim', brief: true }));
  importMany(store, 300);
  store.close();
}

/** Said to be many, so that it is made as large ones are. */
function importMany(store: TimelineStore, count: number): void {
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const drafts = Array.from({ length: count }, (_, n) => ({ title: `Imported ${n}`, when: '2026', lane, summary: 'x'.repeat(300) }));
  acknowledge(value(store.importEvents(drafts, { label: 'Import', expected: 10_000 })));
}

function edit(): void {
  addKeys([first]);
  const store = value(openTimeline(path, { who: 'victim' }));
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const long = { title: 'A long one', when: '2026', lane, summary: 'x'.repeat(30_000) };
  acknowledge(value(store.ask('events.add', { draft: long })));
  acknowledge(value(store.ask('timeline.edit', { patch: { subtitle: 'Edited' } })));
  acknowledge(value(store.ask('history.undo')));
  importMany(store, 60);
  if (end === 'kill') process.kill(process.pid, 'SIGKILL');
  store.close();
}
