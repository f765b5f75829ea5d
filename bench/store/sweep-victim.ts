import { writeSync } from 'node:fs';
import { addKeys } from '../../main/store/lock/keyring';
import { changeLock, type LockChange } from '../../main/store/opening/change-lock';
import { openTimeline } from '../../main/store/timeline-store';
import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { harnessKey } from './harness-keys';

/*
 * What the kill sweep kills besides the command line: opens a timeline as a window does, makes a few edits, each printed once it was
 * acknowledged, and closes it; or kills itself instead, to leave its log behind; or gives a timeline a passphrase, another or none. Never part
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
if (change === undefined) edit();
else {
  value(changeLock(path, change));
  writeSync(1, 'changed\n');
}

function edit(): void {
  addKeys([first]);
  const store = value(openTimeline(path, { who: 'victim' }));
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const long = { title: 'A long one', when: '2026', lane, summary: 'x'.repeat(30_000) };
  acknowledge(value(store.ask('events.add', { draft: long })));
  acknowledge(value(store.ask('timeline.edit', { patch: { subtitle: 'Edited' } })));
  acknowledge(value(store.ask('history.undo')));
  if (end === 'kill') process.kill(process.pid, 'SIGKILL');
  store.close();
}
