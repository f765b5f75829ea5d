import { writeSync } from 'node:fs';
import { createTimeline } from './timeline-store';

/*
 * What the crash test kills: makes a timeline at the path given and edits it without pause, printing the id of each
 * action after it was acknowledged. Never part of the product.
 */

const created = createTimeline(process.argv[2] ?? '', { title: 'Crash', zone: 'UTC' });
if (!created.ok) throw new Error(created.error.message);
const store = created.value;
const snapshot = store.snapshot();
const lane = snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : '';

let id = '';
for (let n = 0; ; n++) {
  const step = n % 5;
  const ack =
    step === 0
      ? store.eventAdd({ draft: { title: `Event ${n}`, when: '2026-01~', lane, summary: 'x'.repeat(500) } })
      : step === 1
        ? store.eventEdit({ id, patch: { title: `Event ${n} edited` } })
        : step === 2
          ? store.undo()
          : step === 3
            ? store.redo()
            : store.eventsRemove({ ids: [id] });
  if (!ack.ok) throw new Error(ack.error.message);
  if (ack.value.createdId !== undefined) id = ack.value.createdId;
  // writeSync: what was printed has left this process before the next edit begins.
  writeSync(1, `${ack.value.actionId}\n`);
}
