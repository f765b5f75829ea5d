import { join } from 'node:path';
import { firstLane, value, type Workbench } from './workbench';

/** Leaves the seeded timeline with an event more than its backup, closed; answers the path of the backup. */
export function backedUp(bench: Workbench): string {
  const store = bench.createSeeded();
  const { path } = value(store.ask('store.backup', { folder: join(bench.folder, 'backups') }));
  value(store.ask('events.add', { draft: { title: 'Later', when: '2026', lane: firstLane(store) } }));
  bench.close(store);
  return path;
}
