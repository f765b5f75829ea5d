import { readForm } from '../../shared/time/edtf';
import type { Gathering, ImportContext } from '../intake/imported';
import { statusAhead } from './status-ahead';

/** An event as a file of another program says it; what is undefined it does not say. */
export interface EntryEvent {
  readonly title: string;
  /** EDTF. */
  readonly start: string;
  readonly end?: string | undefined;
  readonly summary: readonly string[];
  readonly lane?: string | undefined;
  readonly id?: string | undefined;
  readonly tags?: readonly string[];
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  readonly sources?: readonly Readonly<Record<string, string | undefined>>[];
  readonly links?: readonly { readonly type: string; readonly to: string }[];
  readonly sensitivity?: number | undefined;
}

/** Keeps an event of the record that is being read, or names the value of its date that cannot be read; an end that lies before its start is left out, and both stand in the summary. */
export function gatherEvent(gathered: Gathering, row: number, event: EntryEvent, context: ImportContext, dateField = 'date'): void {
  const { title, start, end, summary, lane, id, tags = [], actors = [], places = [], sources = [], links = [], sensitivity } = event;
  const said = [...summary];
  const span = end === undefined || end === '' || end === start ? start : `${start}/${end}`;
  const form = readForm(span);
  let when = span;
  if (!form.ok && span !== start && readForm(start).ok) {
    gathered.repaired(row, 'end', `${form.error.message} The start was taken, and both stand in the summary.`);
    said.push(`Start as written: ${start}; end as written: ${end}.`);
    when = start;
  }
  const plain = readForm(when);
  if (!plain.ok) {
    const { message } = plain.error;
    gathered.problem(row, dateField, message.startsWith('“') ? message : `“${when.slice(0, 60)}”: ${message}`);
    return;
  }
  const once = (list: readonly string[]): string[] => [...new Set(list.map((one) => one.trim()).filter((one) => one !== ''))];
  gathered.event(
    row,
    {
      title,
      when,
      summary: said.filter((part) => part !== '').join('\n\n'),
      tags: once(tags),
      actors: once(actors),
      places: once(places),
      sources: sources.filter(({ title: name = '' }) => name !== '').map((source) => withoutBlanks(source)),
      links,
      ...(sensitivity === undefined ? {} : { sensitivity }),
      ...statusAhead(when, context),
    },
    lane ?? null,
    id ?? null,
  );
}

function withoutBlanks(source: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
}

/** The UUID at the end of a name such as `campaign--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f`; undefined where there is none. */
export function uuidIn(name: string): string | undefined {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(name)?.[0].toLowerCase();
}
