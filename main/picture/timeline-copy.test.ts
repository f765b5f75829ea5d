import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pictureOptionsSchema } from '../../shared/picture/options';
import type { Result } from '../../shared/result';
import { servedAt } from '../../testing/store/served';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { borrowed } from '../store/borrowed';
import { pictureDesk } from './desk';
import type { PictureImage } from './protocol';
import { timelineCopy } from './timeline-copy';

const bench = workbench();
const OPTIONS = pictureOptionsSchema.parse({ today: '2026-11-22', layout: 'list' });

/** A served timeline of 52 events and a process that draws it; `portions` are the events that crossed, message by message. */
function window(portion: number) {
  const isNew = !existsSync(bench.path);
  const store = isNew ? bench.createSeeded() : bench.open();
  const lane = firstLane(store);
  for (let n = 0; isNew && n < 40; n++)
    value(
      store.ask('events.add', { draft: { title: `Event ${n}`, when: n % 9 === 0 ? 'XXXX' : `20${10 + (n % 16)}-0${1 + (n % 9)}`, lane } }),
    );
  bench.close(store);
  const portions: number[] = [];
  let after = (): void => {};
  const timeline = servedAt(bench.path, (message) => {
    const { result } = message as { result?: Result<unknown> };
    if (result?.ok !== true || !Array.isArray(result.value)) return;
    portions.push(result.value.length);
    after();
  });
  const desk = pictureDesk(() => {}, portion);
  const draw = async (options: object = {}): Promise<Result<unknown>> =>
    desk({ task: 'image', options: { ...OPTIONS, ...options }, maxWidth: 600, nowMs: 0 }, value(await timeline.lend('picture')));
  const drawn = async (options: object = {}): Promise<PictureImage> => value(await draw(options)) as PictureImage;
  return {
    ...timeline,
    draw,
    drawn,
    portions,
    add: (title: string, when = '2030') => timeline.ask('events.add', { draft: { title, when, lane } }),
    /** Does something right after each portion. */
    afterPortion: (act: () => void) => {
      after = act;
    },
  };
}

it('a timeline crosses in portions, and is drawn as in one piece', async () => {
  const whole = window(1000);
  const picture = await whole.drawn();
  expect(whole.portions).toEqual([52]);
  whole.close();
  const parts = window(7);
  expect((await parts.drawn()).completeness).toBe(picture.completeness);
  expect(parts.portions).toEqual([7, 7, 7, 7, 7, 7, 7, 3]);
  parts.close();
});

it('crosses once for each revision: not for other options, a filter, or less that may leave; and again after an edit', async () => {
  const { drawn, portions, add, ask, close } = window(1000);
  const first = await drawn();
  const again = await drawn();
  expect(again).toEqual(first);
  expect((await drawn({ filter: 'Event' })).completeness).toContain('35 of 52 events');
  await drawn({ maxSensitivity: 0, from: '2020', to: '2030', layout: 'lanes' });
  // What is kept is the whole of it: what was left out of one picture is in the next.
  expect(await drawn()).toEqual(first);
  expect(portions).toEqual([52]);
  add('One more');
  expect((await drawn()).completeness).toContain('48 of 53 events');
  ask('history.undo');
  expect((await drawn()).completeness).toContain('47 of 52 events');
  await drawn();
  expect(portions).toEqual([52, 53, 52]);
  close();
});

it('brings what is protected now into the past that is drawn', async () => {
  const { ask, lend, lookBack, close } = window(7);
  const { lanes } = value(ask('timeline.snapshot') as Result<{ lanes: { id: string }[] }>);
  const secret = { title: 'Petrov', when: '2030', lane: lanes[0]?.id, sensitivity: 3, learned: '2030' };
  value(ask('events.add', { draft: secret }));
  const copied = async () => value(await timelineCopy()(borrowed<'picture'>(value(await lend('picture')))));
  expect((await copied()).guarded).toBeUndefined();
  lookBack('2026-11-22');
  const { events, guarded } = await copied();
  expect(events.map(({ title }) => title)).not.toContain('Petrov');
  expect(guarded).toEqual([{ sensitivity: 3, names: ['Petrov'] }]);
  close();
});

it('is another one when another day is shown, and says which', async () => {
  const { drawn, portions, lookBack, close } = window(7);
  await drawn();
  portions.length = 0;
  lookBack('2026-01-08');
  const past = await drawn();
  expect(past.completeness).toContain('12 of 12 events');
  await drawn({ theme: 'dark' });
  expect(portions).toEqual([7, 5]);
  lookBack('2026-01-07');
  expect((await drawn()).completeness).toContain('0 events');
  lookBack(null);
  expect((await drawn()).completeness).toContain('47 of 52 events');
  close();
});

it('shows one moment: what changes between two portions has all of them fetched anew, and for ever changing is said', async () => {
  const { draw, drawn, portions, add, afterPortion, close } = window(30);
  let edits = 1;
  afterPortion(() => {
    if (edits === 0) return;
    edits -= 1;
    add(`Between ${edits}`);
  });
  expect((await drawn()).completeness).toContain('48 of 53 events');
  expect(portions).toEqual([30, 22, 30, 23]);
  edits = 100;
  add('So that it is fetched');
  expect(await draw()).toMatchObject({ ok: false, error: { code: 'locked' } });
  close();
});

it('keeps nothing of an import that may still be taken back', async () => {
  const { drawn, portions, ask, lend, close } = window(1000);
  await drawn();
  ask('store.importBegin', { label: 'Import', newLanes: [{ title: 'New' }], views: [] });
  await drawn();
  await drawn();
  expect(portions).toEqual([52, 52, 52]);
  ask('store.importCancel');
  await drawn();
  await drawn();
  expect(portions).toEqual([52, 52, 52, 52]);
  value(await lend('picture')).close();
  close();
});

it('one picture after the other: pictures asked for at once cost one fetching', async () => {
  const { drawn, portions, close } = window(1000);
  const [one, other] = await Promise.all([drawn(), drawn({ theme: 'dark' })]);
  expect(one?.completeness).toBe(other?.completeness);
  expect(portions).toEqual([52]);
  close();
});

it('a store that ends fails the picture that is drawn from it, and the next one is drawn from another', async () => {
  const { drawn, draw, ask, close, afterPortion } = window(7);
  afterPortion(() => void ask('store.close'));
  expect(await draw()).toMatchObject({ ok: false, error: { code: 'internal' } });
  afterPortion(() => {});
  ask('store.open', { path: bench.path });
  expect((await drawn()).completeness).toContain('47 of 52 events');
  close();
});
