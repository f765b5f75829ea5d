import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { barePage } from '../../../testing/page/bare-page';
import { giveKeyboardBack } from '../../ui/give-back';
import type { ChartItem } from './chart-item';
import { createListbox, type ListboxHandlers } from './listbox';

beforeEach(() => {
  for (const [name, value] of Object.entries(barePage())) vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

const NOTHING_MARKED: ReadonlySet<number> = new Set();

/** A chart that draws what it is told to, and a field and a button beside it. */
function drawnChart() {
  const host = document.createElement('div');
  const field = document.createElement('input');
  const button = document.createElement('button');
  document.body.append(host, field, button);
  const ignored = vi.fn();
  const onFocus = vi.fn<ListboxHandlers['onFocus']>();
  const handlers: ListboxHandlers = {
    ...{ describe: ({ id }: ChartItem) => id, laneOrder: () => 0, isSeen: () => true, onNudge: () => false },
    ...{ onFocus, onOpen: ignored, onStep: ignored, onRemove: ignored, onEditTitle: ignored, onMark: ignored },
    ...{ onMarkTo: ignored, onMarkAll: ignored, onMenu: ignored },
  };
  const listbox = createListbox(host, handlers);
  const draw = (selected: string | null, ...ids: readonly string[]) => {
    const elements = new Map(ids.map((id) => [id, host.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? elementOf(id)]));
    for (const element of [...host.children]) if (!elements.has(element.getAttribute('data-id') ?? '')) element.remove();
    host.append(...[...elements.values()].filter(({ isConnected }) => !isConnected));
    const items = new Map(ids.map((id) => [id, { id, kind: 'event', eventId: id } as unknown as ChartItem]));
    listbox.refresh(elements, items, selected, null, NOTHING_MARKED);
  };
  const came = () => onFocus.mock.calls.map(([{ id }, how]) => `${id} ${how}`);
  const elementAt = (id: string) => host.querySelector<HTMLElement>(`[data-id="${id}"]`);
  return { listbox, draw, field, button, came, elementAt, at: () => document.activeElement?.getAttribute('data-id') };
}

function elementOf(id: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'vis-item';
  element.dataset['id'] = id;
  return element;
}

it('brings the keyboard to the event that was aimed at, past all that is drawn on the way', () => {
  const { listbox, draw, at } = drawnChart();
  draw('event:near', 'event:near', 'event:between');
  draw('event:far', 'event:near', 'event:between');
  listbox.bringKeyboard('event:far');
  expect(at()).toBe('event:near');
  draw('event:far', 'event:between');
  draw('event:far', 'event:between', 'event:far');
  expect(at()).toBe('event:far');
});

it('brings it to an event that was selected before, and is out of view', () => {
  const { listbox, draw, at } = drawnChart();
  draw('event:far', 'event:near', 'event:far');
  draw('event:far', 'event:near');
  listbox.bringKeyboard('event:far');
  draw('event:far', 'event:near', 'event:far');
  expect(at()).toBe('event:far');
});

it('leaves it where somebody types meanwhile', () => {
  const { listbox, draw, field } = drawnChart();
  draw('event:far', 'event:near');
  listbox.bringKeyboard('event:far');
  field.focus();
  draw('event:far', 'event:near', 'event:far');
  expect(document.activeElement).toBe(field);
});

it('forgets the aim once another event is selected', () => {
  const { listbox, draw, button } = drawnChart();
  draw('event:far', 'event:near');
  listbox.bringKeyboard('event:far');
  draw('event:near', 'event:near');
  button.focus();
  draw('event:far', 'event:near', 'event:far');
  expect(document.activeElement).toBe(button);
});

it('tells what was gone to on the chart from what was come to on the way, and from what the keyboard was given back to', () => {
  const { draw, came, elementAt, field, button } = drawnChart();
  draw(null, 'event:one', 'event:other');
  const [one, other] = [elementAt('event:one'), elementAt('event:other')];
  field.focus();
  one?.focus();
  other?.focus();
  button.focus();
  if (other !== null) giveKeyboardBack(other);
  expect(came()).toEqual(['event:one reached', 'event:other chosen', 'event:other returned']);
});

it('takes what had the keyboard before, and has it again out of nowhere, for given back: another program had it', () => {
  const { draw, came, elementAt, field } = drawnChart();
  draw(null, 'event:one', 'event:other');
  field.focus();
  elementAt('event:other')?.focus();
  field.focus();
  field.remove();
  elementAt('event:other')?.focus();
  expect(came()).toEqual(['event:other reached', 'event:other returned']);
});

it('brings it to the event that was aimed at, also when it was given back to another meanwhile', () => {
  const { listbox, draw, at, elementAt } = drawnChart();
  draw('event:far', 'event:near', 'event:far');
  draw('event:far', 'event:near', 'event:between');
  listbox.bringKeyboard('event:far');
  const between = elementAt('event:between');
  if (between !== null) giveKeyboardBack(between);
  expect(at()).toBe('event:between');
  draw('event:far', 'event:near', 'event:between', 'event:far');
  expect(at()).toBe('event:far');
});

it('gives it to what was selected meanwhile, where it is given back to what had it before a search or a dialog', () => {
  const { draw, at, elementAt, field } = drawnChart();
  draw(null, 'event:one', 'event:other');
  elementAt('event:one')?.focus();
  draw('event:one', 'event:one', 'event:other');
  field.focus();
  draw('event:other', 'event:one', 'event:other');
  const one = elementAt('event:one');
  if (one !== null) giveKeyboardBack(one);
  expect(at()).toBe('event:other');
});

it('gives it to what had it where the same is selected as before', () => {
  const { draw, at, elementAt, field } = drawnChart();
  draw('event:one', 'event:one', 'count:1');
  elementAt('count:1')?.focus();
  field.focus();
  draw('event:one', 'event:one', 'count:1');
  const count = elementAt('count:1');
  if (count !== null) giveKeyboardBack(count);
  expect(at()).toBe('count:1');
});
