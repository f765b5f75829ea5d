import { dayWords } from '../../../shared/reviews/days';
import type { Outcome } from '../../../shared/series';
import { type Component, textIn, valueIn } from '../ics-text';
import { titleOf } from './foreign-event';
import { dayFor } from './local-rule';
import type { Reading } from './reading';
import type { Clocks } from './zones';

/** One date of a recurring event that was changed (RECURRENCE-ID). */
export interface ChangedDate {
  readonly component: Component;
  /** The day that it had by the rule, and the one that it has now; null where the calendar does not say it as a date. */
  readonly slot: string;
  readonly day: string | null;
}

/** @param series clocks by which the days of the series are days */
export function changesIn(changed: readonly Component[], series: Clocks | null, reading: Reading): ChangedDate[] {
  const dayOf = (component: Component, name: string): string | null => {
    const property = component.properties.find((one) => one.name === name);
    const zone = property?.parameters['TZID'];
    return property === undefined ? null : dayFor(property.value, zone === undefined ? undefined : reading.clock.zones(zone), series);
  };
  return changed.map((component) => ({
    component,
    slot: dayOf(component, 'RECURRENCE-ID') ?? '',
    day: isCancelled(component) ? (dayOf(component, 'RECURRENCE-ID') ?? '') : dayOf(component, 'DTSTART'),
  }));
}

/** What became of the date, and what is to be said of it in the notes of the series where no outcome says it. */
export function outcomeOfChange({ component, slot, day }: ChangedDate, master: Component) {
  const differs = differenceWords(component, master);
  const note = differs === null ? {} : { note: differs.slice(0, 5000) };
  const outcome: Outcome | null = isCancelled(component)
    ? { outcome: 'cancelled', ...note }
    : day !== null && day !== slot
      ? { outcome: 'moved', on: day, ...note }
      : null;
  return { outcome, words: outcome === null && differs !== null ? `${dayWords(slot)}: ${differs}` : null };
}

export function isCancelled(component: Component): boolean {
  return valueIn(component, 'STATUS')?.trim().toUpperCase() === 'CANCELLED';
}

/** What the changed date says otherwise than the event does on its other dates; null when it is only its day or hour. */
function differenceWords(component: Component, master: Component): string | null {
  const other = (name: string): string | null => {
    const said = textIn(component, name)?.trim() ?? '';
    return said === '' || said === textIn(master, name)?.trim() ? null : said;
  };
  const title = other('SUMMARY') === null ? null : `“${titleOf(component)}”`;
  const parts = [title, other('LOCATION'), other('DESCRIPTION')].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
