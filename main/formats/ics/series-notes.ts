import { type Component, textIn, valueIn } from '../ics-text';
import type { Moment } from './moment';
import type { ReadTime } from './time';
import type { Clocks } from './zones';

/** The most that notes of a series hold. */
const MOST = 100_000;

/** What a calendar says of a recurring event and a series has no field for: its hour, where it is, and what is said of single dates. */
export function seriesNotes(component: Component, { start, end }: ReadTime, home: Clocks, said: readonly string[]): string {
  const zone = component.properties.find(({ name }) => name === 'DTSTART')?.parameters['TZID'];
  const hours = [...new Set([start, end].map((moment) => hourOf(moment, home)))].filter((hour) => hour !== '').join(' to ');
  const place = textIn(component, 'LOCATION')?.trim();
  const url = valueIn(component, 'URL')?.trim();
  return [
    textIn(component, 'DESCRIPTION') ?? '',
    hours === '' ? '' : `Time: ${hours}${zone === undefined ? '' : `, ${zone}`}`,
    place ? `Place: ${place}` : '',
    url ? `Source: ${url}` : '',
    ...said,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, MOST);
}

function hourOf({ kind, ms, clocks }: Moment, home: Clocks): string {
  if (kind === 'date') return '';
  const wall = kind === 'floating' ? ms : ms + (clocks ?? home)(ms);
  return new Date(wall).toISOString().slice(11, 16);
}
