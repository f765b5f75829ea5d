import { writeSync } from 'node:fs';
import { openTimeline } from '../../main/store/timeline-store';
import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { generateDrafts } from '../generate';
import { harnessKeyIfAsked } from './harness-keys';

/*
 * What the fault sweep disturbs: opens the timeline at the path given, works on it in a fixed order and closes it. Each step prints one
 * line: what was acknowledged, or the code of the refusal. Where the store says that it cannot be trusted any more, it ends, as the
 * program's store process does. Never part of the product.
 */

const [path = '', folder = ''] = process.argv.slice(2);

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

harnessKeyIfAsked();
const opened = openTimeline(path, { who: 'victim' });
if (!opened.ok) {
  say(`refused ${opened.error.code}`);
  process.exit(0);
}
const store = opened.value;
const snapshot = store.ask('timeline.snapshot');
const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';
const drafts = generateDrafts(1000, [lane], 3);
const ids: string[] = [];

function step(result: Result<Ack>): void {
  if (result.ok && result.value.createdId !== undefined) ids.push(result.value.createdId);
  tell(result.ok ? { ok: true, value: result.value.actionId } : result);
}

function tell(result: Result<string>): void {
  say(result.ok ? result.value : `refused ${result.error.code}`);
  if (!store.isSuspect()) return;
  say('suspect');
  process.exit(0);
}

function next() {
  const { value } = drafts.next();
  if (value === undefined) throw new Error('the drafts have run out');
  return value;
}

for (let n = 0; n < 3; n++) step(store.ask('events.add', { draft: next() }));
for (const id of ids.slice(0, 2)) step(store.ask('events.edit', { id, patch: { title: 'Edited', when: '2026-01~' } }));
const many = Array.from({ length: 200 }, () => ({ ...next(), summary: 'x'.repeat(4000) }));
step(store.importEvents(many, { label: 'Import' }));
step(store.ask('history.undo'));
step(store.ask('history.redo'));
const backup = store.ask('store.backup', { folder });
tell(backup.ok ? { ok: true, value: `backup ${backup.value.path}` } : backup);
const copy = store.ask('store.saveCopy', { path: `${folder}/copy.annals` });
tell(copy.ok ? { ok: true, value: `backup ${folder}/copy.annals` } : copy);
// Longer than what the log may grow to before it is checkpointed.
step(store.ask('events.add', { draft: { ...next(), summary: 'y'.repeat(90_000) } }));
step(store.ask('events.remove', { ids: ids.slice(0, 1) }));
store.close();
