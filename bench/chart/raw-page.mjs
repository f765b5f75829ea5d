import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { randomFrom } from '../generate';

/* vis-timeline as it comes, all items in view, in as many lanes as the timelines that it is held beside. */

const LANES = 24;
const [FROM, TO] = [Date.UTC(1900, 0), Date.UTC(2026, 0)];

const count = Number(new URLSearchParams(location.search).get('items'));
const random = randomFrom(1);
const items = Array.from({ length: count }, (_, id) => {
  const start = FROM + random() * (TO - FROM);
  const item = { id, group: Math.floor(random() ** 3 * LANES), content: `Convoy ${id} delayed`, start };
  return id % 3 === 0 ? { ...item, end: start + random() * 0.05 * (TO - FROM) } : item;
});
const lanes = Array.from({ length: LANES }, (_, id) => ({ id, content: `Lane ${id + 1}` }));
const timeline = new Timeline(document.body, new DataSet(items), new DataSet(lanes), {
  ...{ start: FROM, end: TO, height: '100%', verticalScroll: true, zoomKey: 'ctrlKey', snap: null },
  itemsAlwaysDraggable: { item: true, range: true },
  editable: { updateTime: true, updateGroup: true, add: false, remove: false },
});
timeline.on('changed', () => {
  document.documentElement.dataset['ready'] = 'true';
});
