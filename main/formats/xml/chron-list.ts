import type { JsonEntry } from '../json/json-table';
import { type Element, elementsOf } from './xml-records';

/*
 * Chronologies of archives (EAD 2002, EAD3, EAC-CPF): `<chronitem>` with one date and one event or several, each with the place behind it.
 */

const ITEM = /<(?:\w+:)?chronitem[\s>]/i;
const DATE = /^(?:date|datesingle|daterange|dateset)$/i;
const PLACE = /^(?:place|placeentry|placename|geogname)$/i;
/** Attributes that say a date as ISO 8601 does. */
const ISO = /^(?:standarddate|normal|when)$/i;

/** The events of such a chronology; null for any other file. @throws Unreadable where it is not well-formed, or too large */
export function chronListEntries(text: string): readonly JsonEntry[] | null {
  if (!ITEM.test(text)) return null;
  const items = [...elementsOf(text)].filter(([name]) => /^chronitem$/i.test(name)).flatMap(([, elements]) => elements);
  const told = items.flatMap((item) => {
    const date = item.inner.find(({ name }) => DATE.test(name));
    const when = date === undefined ? '' : dateOf(date);
    return eventsIn(item).map(({ title, places }) => ({ date: when, title, ...(places.length === 0 ? {} : { place: places.join('; ') }) }));
  });
  if (told.length === 0) return null;
  return told.map((entry, at) => ({ row: at + 1, entry, written: () => JSON.stringify(entry) }));
}

function dateOf({ attributes, inner, text }: Element): string {
  const iso = [...attributes].find(([name, value]) => ISO.test(name) && /^-?\d{4}/.test(value))?.[1];
  if (iso !== undefined) return iso;
  const [from, to] = ['fromdate', 'todate'].map((name) => inner.find((one) => one.name.toLowerCase() === name));
  if (from !== undefined && to !== undefined) return `${dateOf(from)}/${dateOf(to)}`;
  return text.trim();
}

/** In their order, each with the places behind it. */
function eventsIn(element: Element): { readonly title: string; readonly places: string[] }[] {
  const events: { readonly title: string; readonly places: string[] }[] = [];
  const walk = ({ inner }: Element): void => {
    for (const one of inner) {
      if (/^event$/i.test(one.name)) events.push({ title: one.text.trim().replace(/\s+/g, ' '), places: [] });
      else if (PLACE.test(one.name)) events.at(-1)?.places.push(one.text.trim());
      else if (!DATE.test(one.name)) walk(one);
    }
  };
  walk(element);
  return events.filter(({ title }) => title !== '');
}
