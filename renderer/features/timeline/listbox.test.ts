import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { barePage } from '../../../testing/page/bare-page';
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
  const handlers: ListboxHandlers = {
    ...{ describe: ({ id }: ChartItem) => id, laneOrder: () => 0, isSeen: () => true, onNudge: () => false },
    ...{ onFocus: ignored, onOpen: ignored, onStep: ignored, onRemove: ignored, onEditTitle: ignored, onMark: ignored },
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
  return { listbox, draw, field, button, at: () => document.activeElement?.getAttribute('data-id') };
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
