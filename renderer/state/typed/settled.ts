import type { Series } from '../../../shared/series';
import type { DateContext } from '../../../shared/time/typed-date';
import { bridge } from '../../client';
import { dateContext } from '../date-context';
import { isDate, isTyped } from '../drafts/form-fields';
import { timelineState } from '../timeline-state';
import { dropTyped, groupOf, textAt, typedState } from './keeper';
import { placeOf } from './places';
import { readTyped } from './typed-date';

/*
 * A page that goes while a field is being saved never hears the answer, and leaves behind the text as well as the edit. Whoever takes the
 * text back asks what the timeline holds: text that is saved is not unfinished, whatever became of the page that typed it.
 */

/** Forgets what comes from before and is saved, now and whenever the timeline changes. Call once at start. */
export function watchSettled(): void {
  let turn = Promise.resolve();
  const look = (): void => {
    if (restoredKeys().length > 0) turn = turn.then(dropSettled);
  };
  timelineState.subscribe((state, before) => {
    if (state.phase !== 'ready') return;
    if (before.phase !== 'ready' || before.snapshot.revision !== state.snapshot.revision) look();
  });
}

function restoredKeys(): string[] {
  return [...typedState.getState().entries].filter(([, { restored }]) => restored).map(([key]) => key);
}

async function dropSettled(): Promise<void> {
  for (const key of restoredKeys()) {
    const text = textAt(key);
    const context = dateContext();
    if (text === null || context === null) continue;
    const saved = await savedAt(key);
    // Typed on meanwhile, it is a field's own business again.
    if (saved !== null && isSame(key, text, saved, context) && textAt(key) === text) dropTyped(key);
  }
}

/** What the timeline holds where a text was typed; null where that is no field that saves by itself. */
async function savedAt(key: string): Promise<string | null> {
  const state = timelineState.getState();
  const place = placeOf(groupOf(key));
  if (state.phase !== 'ready' || place === null) return null;
  const { series, timeline } = state.snapshot;
  const field = fieldOf(key);
  if (place.kind === 'view') return field === 'title' ? (timeline.views.find(({ id }) => id === place.id)?.title ?? null) : null;
  if (place.kind === 'review') return field === 'note' ? noteOf(series, place.seriesId, place.n) : null;
  if (place.kind !== 'event') return null;
  const event = await bridge.events.get({ id: place.id });
  return event.ok && isTyped(field) ? (event.value[field] ?? '') : null;
}

function noteOf(series: readonly Series[], id: string, n: number): string | null {
  const outcome = series.find((one) => one.id === id)?.outcomes[String(n)];
  return outcome === undefined ? null : (outcome.note ?? '');
}

/** Texts as their fields compare them; dates by what they mean, unless there is none. */
function isSame(key: string, text: string, saved: string, context: DateContext): boolean {
  if (!isDate(fieldOf(key)) || text.trim() === '') return text.trim() === saved.trim();
  const typed = readTyped(text, context);
  return typed.kind === 'understood' && typed.when.edtf === saved;
}

function fieldOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
