import { expect, it } from 'vitest';
import { pictureOptionsSchema } from '../../shared/picture/options';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { pictureDesk } from '../picture/desk';
import type { PictureRequest } from '../picture/protocol';
import type { StoreMessage, StoreRequest } from '../store/protocol';
import { serveStore } from '../store/server';
import type { OpenTimeline } from '../timelines/timelines';
import { askForPicture, type PictureTask } from './ask';

const bench = workbench();
const OPTIONS = pictureOptionsSchema.parse({ today: '2026-11-22', layout: 'list' });
const TASK: PictureTask = { task: 'image', options: OPTIONS, maxWidth: 600 };

/** A store and a drawing process in this one; everything crosses as a message does. `between` is called before each portion. */
function window(between: (request: PictureRequest) => void = () => {}) {
  const store = bench.createSeeded();
  for (let n = 0; n < 40; n++)
    value(
      store.ask('events.add', {
        draft: { title: `Event ${n}`, when: n % 9 === 0 ? 'XXXX' : `20${10 + (n % 16)}-0${1 + (n % 9)}`, lane: firstLane(store) },
      }),
    );
  bench.close(store);
  const answers = new Map<number, unknown>();
  const serve = serveStore(
    (message: StoreMessage) => void ('id' in message && answers.set(message.id, structuredClone(message.result))),
    () => undefined,
  );
  let id = 0;
  let day: string | null = null;
  const request = (method: string, input: unknown): unknown => {
    id += 1;
    serve(structuredClone({ id, method, input, ...(day === null ? {} : { knownOn: day }) }) as StoreRequest);
    return answers.get(id);
  };
  request('store.open', { path: bench.path });
  const timeline = {
    request: async (method: string, input: unknown) => request(method, input),
    knownOn: () => (day === null ? null : { day }),
  } as unknown as OpenTimeline;
  const desk = pictureDesk(() => {});
  const sent: PictureRequest[] = [];
  const child = {
    ask: async (message: object) => {
      const crossing = structuredClone(message) as PictureRequest;
      between(crossing);
      sent.push(crossing);
      return structuredClone(desk(crossing));
    },
  };
  const lookBack = (to: string): void => {
    day = to;
  };
  return { timeline, child, sent, request, lookBack, close: () => request('store.close', undefined) };
}

it('a large timeline crosses in portions and is drawn as in one piece', async () => {
  const { timeline, child, sent, close } = window();
  const whole = value(await askForPicture(timeline, child, TASK, { inOne: 1000, portion: 7 }));
  expect(sent.map(({ task }) => task)).toEqual(['image']);
  sent.length = 0;
  const portions = value(await askForPicture(timeline, child, TASK, { inOne: 20, portion: 7 }));
  expect(sent.map(({ task }) => task)).toEqual([...Array.from({ length: 8 }, () => 'gather'), 'image']);
  for (const message of sent) expect(message.task === 'gather' ? message.events.length : 0).toBeLessThanOrEqual(7);
  expect(sent.at(-1)).not.toHaveProperty('input.events');
  expect(portions).toEqual(whole);
  close();
});

it('the past crosses in portions, too, and says of which day it is', async () => {
  const { timeline, child, sent, lookBack, close } = window();
  lookBack('2026-01-08');
  const whole = value(await askForPicture(timeline, child, TASK, { inOne: 1000, portion: 7 }));
  expect(sent.at(-1)).toMatchObject({ input: { knownOn: '2026-01-08', events: { length: 12 } } });
  sent.length = 0;
  const portions = value(await askForPicture(timeline, child, TASK, { inOne: 10, portion: 7 }));
  expect(sent.map(({ task }) => task)).toEqual(['gather', 'gather', 'image']);
  expect(portions).toEqual(whole);
  close();
});

it('shows one moment: what changes between two portions has all of them fetched anew, and for ever changing is said', async () => {
  let edits = 1;
  let lane = '';
  const made = window((message) => {
    if (message.task !== 'gather' || edits === 0) return;
    edits -= 1;
    made.request('events.add', { draft: { title: `Between ${edits}`, when: '2030', lane } });
  });
  const { timeline, child, sent, request, close } = made;
  lane = (request('timeline.snapshot', undefined) as { value: { lanes: { id: string }[] } }).value.lanes[0]?.id ?? '';
  const limits = { inOne: 20, portion: 30 };
  const drawn = value(await askForPicture(timeline, child, TASK, limits));
  expect(sent.map(({ task }) => task)).toEqual(['gather', 'gather', 'forget', 'gather', 'gather', 'image']);
  expect(drawn).toEqual(value(await askForPicture(timeline, child, TASK, { inOne: 1000, portion: 30 })));
  edits = 100;
  expect(await askForPicture(timeline, child, TASK, limits)).toMatchObject({ ok: false, error: { code: 'locked' } });
  close();
});
