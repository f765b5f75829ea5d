import { z } from 'zod';
import type { FullEvent } from '../../../shared/event';
import { type FieldKind, type Fields, without } from '../../../shared/fields/field';
import type { Recurrence } from '../../../shared/reviews/occurrences';
import { IN_WORDS } from '../../../shared/schema-words';
import type { Series, SeriesDraft } from '../../../shared/series';
import { CADENCE_UNITS, SERIES_FIELDS, seriesDraftSchema } from '../../../shared/series';
import { type Day, dayAt } from '../../../shared/time/day';
import { dayText, FIRST_WRITTEN, LAST_WRITTEN } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { cadenceTyped, type IntervalTyped, typedOf } from '../../fields/interval-typed';
import { type Errors, type FormOf, keptShape, saidIn, startOf } from '../../fields/record-form';
import { strings } from './strings';

/** Fields with one control; an interval and how a series ends have several, and outcomes are said review by review. */
export const SERIES_FORM = without(SERIES_FIELDS, 'every', 'ends', 'outcomes');

/** What stands beside them in the dialog. */
interface Parts extends IntervalTyped {
  readonly ends: Series['ends']['kind'];
  readonly endsCount: number | string;
  /** `YYYY-MM-DD`, or empty. */
  readonly endsDate: string;
}

/** What the fields of the dialog hold: text and numbers as typed, not yet a series. */
export type SeriesForm = FormOf<typeof SERIES_FORM> & Parts;

/** The same from what was kept of it in a file. */
export const seriesFormSchema: z.ZodType<SeriesForm> = z.object({
  ...keptShape(SERIES_FORM),
  count: z.union([z.number(), z.string()]),
  unit: z.enum(CADENCE_UNITS),
  // What was kept before days could be chosen says nothing of them.
  on: z.string().max(500).default(''),
  ends: z.enum(['never', 'after', 'until']),
  endsCount: z.union([z.number(), z.string()]),
  endsDate: z.string(),
});

/** A new series is counted every 90 days. */
const NEW: Parts = { count: 90, unit: 'day', on: '', ends: 'never', endsCount: 8, endsDate: '' };

export function formOf(series: Series): SeriesForm {
  const { every, ends } = series;
  return {
    ...startOf(SERIES_FORM, series),
    ...typedOf(every),
    ends: ends.kind,
    endsCount: ends.kind === 'after' ? ends.count : NEW.endsCount,
    endsDate: ends.kind === 'until' ? ends.date : '',
  };
}

/** A new series that repeats an event: its title and lane, counted from the first day that it may have happened on. */
export function repeatForm(event: Pick<FullEvent, 'title' | 'when' | 'lane' | 'bounds'>): SeriesForm {
  const when = parseWhen(event.when, 'UTC');
  const first = event.bounds.startMin ?? event.bounds.endMin;
  const anchor = first === null ? '' : anchorOn(dayAt(first));
  // Said in the notes, since the day is an assumption where the event's date is vague.
  const notes = strings.series.notesFrom(event.title, when.ok ? shortWords(when.value) : event.when);
  return { ...emptyForm(event.lane, anchor), title: event.title, notes };
}

/** Series are counted within the years that `YYYY-MM-DD` can write; before and after them, the anchor is left to be typed. */
function anchorOn(day: Day): string {
  return day < FIRST_WRITTEN || day > LAST_WRITTEN ? '' : dayText(day);
}

/** A new series: counted from today. */
export function emptyForm(lane: string | null, today: string): SeriesForm {
  return { ...startOf(SERIES_FORM, { lane, anchor: today }), ...NEW };
}

type Parsed = { readonly draft: SeriesDraft | null; readonly errors: Errors };

/** Where an issue of the schema belongs in the form, when not in the field of its name. */
const PART_OF: Readonly<Record<string, string>> = {
  'every.count': 'count',
  'every.on': 'on',
  'ends.count': 'endsCount',
  'ends.date': 'endsDate',
};

/** The draft that the form stands for, or a sentence for each field that is in the way (the schema's own words). */
export function parseForm(form: SeriesForm): Parsed {
  const parsed = seriesDraftSchema.safeParse(saidBy(form), IN_WORDS);
  if (parsed.success) {
    const { outcomes: _, ...draft } = parsed.data;
    return { draft, errors: {} };
  }
  const errors: Record<string, string> = {};
  const every = cadenceTyped(form, strings.series.numberNeeded);
  if (!every.ok && every.error.field === 'on') errors.on = every.error.message;
  for (const { path, message } of parsed.error.issues) {
    const field = PART_OF[path.join('.')] ?? String(path[0]);
    errors[field] ??= wordsFor(field, form) ?? message;
  }
  return { draft: null, errors };
}

/** The schema speaks of types where a field is empty; these say what is wanted. */
function wordsFor(field: string, form: SeriesForm): string | null {
  const held: unknown = Object.entries(form).find(([name]) => name === field)?.[1];
  const kind = field === 'endsDate' ? 'day' : NUMBERS.has(field) ? 'number' : kindOf(field);
  if (kind === 'lane') return strings.series.laneNeeded;
  if (kind === 'day') return held === '' ? strings.reviews.notADay : null;
  return kind === 'number' && typeof held !== 'number' ? strings.series.numberNeeded : null;
}

const NUMBERS: ReadonlySet<string> = new Set(['count', 'endsCount']);

function kindOf(field: string): FieldKind | undefined {
  const table: Fields = SERIES_FORM;
  return table[field]?.kind;
}

/** What the preview counts from: everything that decides dates, whether or not the rest is filled in. */
export function recurrenceOf(form: SeriesForm, series: Series | null): Recurrence | null {
  const parsed = datedSchema.safeParse(saidBy(form));
  return parsed.success ? { ...parsed.data, outcomes: series?.outcomes ?? {} } : null;
}

const datedSchema = seriesDraftSchema.pick({ every: true, anchor: true, mode: true, ends: true, weekend: true });

/** What the form says, for a schema to judge. */
function saidBy(form: SeriesForm): Readonly<Record<string, unknown>> {
  const { count, unit, on, ends: kind, endsCount, endsDate } = form;
  const ends = kind === 'after' ? { kind, count: endsCount } : kind === 'until' ? { kind, date: endsDate } : { kind };
  const read = cadenceTyped({ count, unit, on }, strings.series.numberNeeded);
  // What cannot be read is left as it is, for the schema to name what is missing.
  const every = read.ok ? read.value : { count, unit, ...(on === '' ? {} : { on: {} }) };
  return { ...saidIn(SERIES_FORM, form), every, ends };
}
