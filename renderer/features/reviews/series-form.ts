import { z } from 'zod';
import type { EventView } from '../../../shared/event';
import type { Recurrence } from '../../../shared/reviews/occurrences';
import { IN_WORDS } from '../../../shared/schema-words';
import type { Series, SeriesDraft } from '../../../shared/series';
import { CADENCE_UNITS, seriesDraftSchema } from '../../../shared/series';
import { type Day, dayAt } from '../../../shared/time/day';
import { dayText, FIRST_WRITTEN, LAST_WRITTEN } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { strings } from './strings';

/** What the fields of the dialog hold: text and numbers as typed, not yet a series. */
export interface SeriesForm {
  readonly title: string;
  readonly lane: string | null;
  readonly count: number | string;
  readonly unit: Series['every']['unit'];
  /** `YYYY-MM-DD`, or empty. */
  readonly anchor: string;
  readonly mode: Series['mode'];
  readonly ends: Series['ends']['kind'];
  readonly endsCount: number | string;
  readonly endsDate: string;
  readonly weekend: Series['weekend'];
  readonly leadDays: number | string;
  readonly notes: string;
}

/** The same from what was kept of it in a file. */
export const seriesFormSchema: z.ZodType<SeriesForm> = z.object({
  title: z.string(),
  lane: z.string().nullable(),
  count: z.union([z.number(), z.string()]),
  unit: z.enum(CADENCE_UNITS),
  anchor: z.string(),
  mode: z.enum(['fixed', 'rolling']),
  ends: z.enum(['never', 'after', 'until']),
  endsCount: z.union([z.number(), z.string()]),
  endsDate: z.string(),
  weekend: z.enum(['keep', 'next-workday', 'previous-workday']),
  leadDays: z.union([z.number(), z.string()]),
  notes: z.string(),
});

export type SeriesField = 'title' | 'lane' | 'count' | 'anchor' | 'endsCount' | 'endsDate' | 'leadDays' | 'notes';

export function formOf(series: Series): SeriesForm {
  return {
    title: series.title,
    lane: series.lane,
    count: series.every.count,
    unit: series.every.unit,
    anchor: series.anchor,
    mode: series.mode,
    ends: series.ends.kind,
    endsCount: series.ends.kind === 'after' ? series.ends.count : 8,
    endsDate: series.ends.kind === 'until' ? series.ends.date : '',
    weekend: series.weekend,
    leadDays: series.leadDays,
    notes: series.notes,
  };
}

/** A new series that repeats an event: its title and lane, counted from the first day that it may have happened on. */
export function repeatForm(event: Pick<EventView, 'title' | 'when' | 'lane' | 'bounds'>): SeriesForm {
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

/** A new series: counted from today, every 90 days. */
export function emptyForm(lane: string | null, today: string): SeriesForm {
  return {
    title: '',
    lane,
    count: 90,
    unit: 'day',
    anchor: today,
    mode: 'fixed',
    ends: 'never',
    endsCount: 8,
    endsDate: '',
    weekend: 'keep',
    leadDays: 14,
    notes: '',
  };
}

type Parsed = { readonly draft: SeriesDraft | null; readonly errors: Readonly<Partial<Record<SeriesField, string>>> };

/** Where an issue of the schema belongs in the form. */
const FIELD_OF: Readonly<Record<string, SeriesField>> = {
  title: 'title',
  lane: 'lane',
  'every.count': 'count',
  anchor: 'anchor',
  'ends.count': 'endsCount',
  'ends.date': 'endsDate',
  leadDays: 'leadDays',
  notes: 'notes',
};

/** The draft that the form stands for, or a sentence for each field that is in the way (the schema's own words). */
export function parseForm(form: SeriesForm): Parsed {
  const ends =
    form.ends === 'after'
      ? { kind: 'after', count: form.endsCount }
      : form.ends === 'until'
        ? { kind: 'until', date: form.endsDate }
        : { kind: 'never' };
  const parsed = seriesDraftSchema.safeParse(
    {
      title: form.title,
      lane: form.lane,
      every: { count: form.count, unit: form.unit },
      anchor: form.anchor,
      mode: form.mode,
      ends,
      weekend: form.weekend,
      leadDays: form.leadDays,
      notes: form.notes,
    },
    IN_WORDS,
  );
  if (parsed.success) {
    const { outcomes: _, ...draft } = parsed.data;
    return { draft, errors: {} };
  }
  const errors: Partial<Record<SeriesField, string>> = {};
  for (const issue of parsed.error.issues) {
    const field = FIELD_OF[issue.path.join('.')];
    if (field === undefined || errors[field] !== undefined) continue;
    errors[field] = wordsFor(field, form) ?? issue.message;
  }
  return { draft: null, errors };
}

/** The schema speaks of types where a field is empty; these say what is wanted. */
function wordsFor(field: SeriesField, form: SeriesForm): string | null {
  if (field === 'lane') return strings.series.laneNeeded;
  if ((field === 'anchor' && form.anchor === '') || (field === 'endsDate' && form.endsDate === '')) return strings.reviews.notADay;
  if (field === 'count' || field === 'endsCount' || field === 'leadDays')
    return typeof form[field] === 'number' ? null : strings.series.numberNeeded;
  return null;
}

/** What the preview counts from: everything that decides dates, whether or not the rest is filled in. */
export function recurrenceOf(form: SeriesForm, series: Series | null): Recurrence | null {
  // Title and lane do not decide dates: stand-ins let the preview go on while they are missing.
  const { draft } = parseForm({
    ...form,
    title: 'x',
    lane: series?.lane ?? '00000000-0000-4000-8000-000000000000',
    leadDays: 0,
    notes: '',
  });
  if (draft === null) return null;
  const { every, anchor } = draft;
  return {
    every,
    anchor,
    mode: form.mode,
    ends: draft.ends ?? { kind: 'never' as const },
    weekend: form.weekend,
    outcomes: series?.outcomes ?? {},
  };
}
