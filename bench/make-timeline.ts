import { createTimeline } from '../main/store/timeline-store';
import type { Result } from '../shared/result';
import { generateDrafts } from './generate';

/* Makes a timeline of so many made-up events: in a process of its own, whose end gives the file up. */

const LANES = 24;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const [path = '', events = '0'] = process.argv.slice(2);
const store = value(createTimeline(path, { title: 'Bench', zone: 'UTC' }));
for (let n = 2; n <= LANES; n++) value(store.ask('lanes.add', { draft: { title: `Lane ${n}` } }));
const lanes = value(store.ask('timeline.snapshot')).lanes.map((lane) => lane.id);
value(store.importEvents(generateDrafts(Number(events), lanes), { label: 'Import' }));
store.close();
