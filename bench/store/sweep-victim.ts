import { writeSync } from 'node:fs';
import { changeLock } from '../../main/store/lock/change-lock';
import { openTimeline } from '../../main/store/timeline-store';
import type { Ack } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { harnessKey } from './harness-keys';

/*
 * What the kill sweep kills besides the command line: opens a timeline as a window does, makes a few edits, each printed once it was
 * acknowledged, and closes it; or kills itself instead, to leave its log behind; or locks a timeline. Never part of the product.
 */

const [path = '', end = ''] = process.argv.slice(2);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function acknowledge(ack: Ack): void {
  writeSync(1, `${ack.actionId}\n`);
}

if (end === 'lock') lock();
else edit();

function lock(): void {
  value(changeLock(path, { from: null, to: harnessKey() }));
  writeSync(1, 'locked\n');
}

function edit(): void {
  const store = value(openTimeline(path, { who: 'victim' }));
  const lane = value(store.snapshot()).lanes[0]?.id ?? '';
  const long = { title: 'A long one', when: '2026', lane, summary: 'x'.repeat(30_000) };
  acknowledge(value(store.eventAdd({ draft: long })));
  acknowledge(value(store.timelineEdit({ patch: { subtitle: 'Edited' } })));
  acknowledge(value(store.undo()));
  if (end === 'kill') process.kill(process.pid, 'SIGKILL');
  store.close();
}
