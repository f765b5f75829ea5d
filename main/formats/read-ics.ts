import { z } from 'zod';
import { EVENT_FIELDS, eventDraftSchema, STATUSES } from '../../shared/event';
import type { Field } from '../../shared/fields/field';
import { occurrencesOf } from '../../shared/reviews/occurrences';
import { seriesOfRule } from '../../shared/reviews/rrule';
import { isWhen } from '../../shared/time/edtf';
import { isZone } from '../../shared/time/zone';
import { MAX_ROWS } from '../intake/caps';
import { Gathering, type ImportContext, type Imported } from '../intake/imported';
import { EVENT_STATUS, standardLines } from './ics-event';
import { type Component, IcsError, readComponents, textIn, unescapeList, unescapeText, valueIn } from './ics-text';
import { timeOf } from './ics-time';

/**
 * Reads a calendar (RFC 5545). Events become events; a recurring one becomes a review series when a series can have its
 * dates, and else only its first date is taken and the notes say so. Rules are never expanded. What Annals wrote reads
 * back equal, apart from what was changed in the calendar since.
 */
export function readIcs(text: string, context: ImportContext): Imported {
  const gathered = new Gathering();
  try {
    const calendars = readComponents(text, (line, name) => gathered.note(`Line ${line}: ${name} is too long and was left out.`));
    if (calendars.length === 0) gathered.problem(1, '', 'The file is empty.');
    for (const calendar of calendars) {
      if (calendar.name === 'VCALENDAR') new CalendarReader(calendar, context, gathered).read();
      else gathered.problem(calendar.line, '', `A calendar begins with BEGIN:VCALENDAR, not BEGIN:${calendar.name.slice(0, 40)}.`);
    }
  } catch (error) {
    if (!(error instanceof IcsError)) throw error;
    gathered.problem(error.line, '', error.message);
  }
  return gathered.result('ics');
}

/** X-ANNALS-EVENT and X-ANNALS-SERIES before their fields are checked. */
const ownSchema = z.looseObject({ id: z.uuid(), lane: z.string() });
type Own = z.output<typeof ownSchema>;
const ownEventSchema = eventDraftSchema.omit({ lane: true });

class CalendarReader {
  private readonly zone: string;
  private readonly series = new Set<string>();

  constructor(
    private readonly calendar: Component,
    context: ImportContext,
    private readonly gathered: Gathering,
  ) {
    const said = textIn(calendar, 'X-WR-TIMEZONE') ?? '';
    this.zone = isZone(said) ? said : context.zone;
  }

  read(): void {
    for (const property of this.calendar.properties) if (property.name === 'X-ANNALS-SERIES') this.ownSeries(property.value);
    const others = new Map<string, number>();
    let events = 0;
    for (const component of this.calendar.components) {
      if (component.name !== 'VEVENT' && !(component.name === 'VJOURNAL' && valueIn(component, 'X-ANNALS-EDTF') !== undefined)) {
        if (component.name !== 'VTIMEZONE') others.set(component.name, (others.get(component.name) ?? 0) + 1);
        continue;
      }
      events += 1;
      if (events > MAX_ROWS) {
        this.gathered.problem(component.line, '', `The file has more than ${MAX_ROWS.toLocaleString('en')} events.`);
        return;
      }
      this.event(component);
    }
    for (const [name, count] of others) this.gathered.note(`${count} × ${name.slice(0, 40)} not taken over: only events are.`);
  }

  private ownSeries(value: string): void {
    const own = readOwn(value);
    if (own === null) {
      this.gathered.note('X-ANNALS-SERIES cannot be read; the dates of the series are taken as events.');
      return;
    }
    this.series.add(own.id);
    this.gathered.seriesOf(this.calendar.line, own, own.lane, own.id);
  }

  private event(component: Component): void {
    const { line } = component;
    const ofSeries = valueIn(component, 'X-ANNALS-OF-SERIES');
    if (ofSeries !== undefined && this.series.has(ofSeries)) return;
    const edtf = textIn(component, 'X-ANNALS-EDTF');
    const own = readOwn(valueIn(component, 'X-ANNALS-EVENT'));
    if (own !== null && edtf !== undefined && isWhen(edtf)) {
      this.ownEvent(component, own, edtf);
      return;
    }
    const time = timeOf(component);
    if (!time.ok) {
      this.gathered.problem(line, time.error.field ?? '', time.error.message);
      return;
    }
    if (time.value.note !== null) this.gathered.note(`Line ${line}: ${time.value.note}`);
    const title = textIn(component, 'SUMMARY')?.trim() || 'Without a title';
    const rule = valueIn(component, 'RRULE');
    if (rule !== undefined && this.recurring(component, rule, title, time.value.firstDay)) return;
    if (valueIn(component, 'RECURRENCE-ID') !== undefined) {
      this.gathered.note(
        `Line ${line}: “${shortened(title)}” is one changed date of a recurring event; it was taken as an event of its own.`,
      );
    }
    const url = textIn(component, 'URL')?.trim();
    const fields = {
      title,
      when: time.value.edtf,
      status: statusOf(valueIn(component, 'STATUS'), undefined),
      summary: textIn(component, 'DESCRIPTION') ?? '',
      places: [textIn(component, 'LOCATION') ?? ''].filter((place) => place.trim() !== ''),
      tags: categoriesOf(component),
      sources: url ? [{ title: url.slice(0, 500), url }] : [],
    };
    this.gathered.event(line, fields, null, null, PROPERTY_OF_FIELD);
  }

  /** Takes what Annals wrote, and from the calendar what is no longer as Annals wrote it. */
  private ownEvent(component: Component, own: Own, edtf: string): void {
    const checked = ownEventSchema.safeParse({ ...own, when: edtf });
    if (!checked.success) {
      this.gathered.schemaProblems(component.line, checked.error, {});
      return;
    }
    const fields: Record<string, unknown> = { ...checked.data };
    const written = standardLines(checked.data, this.zone).lines;
    const expected = (name: string): string | undefined => written.find(([known]) => known === name)?.[1];
    const changed = (name: string): boolean => valueIn(component, name) !== expected(name);
    if (changed('DTSTART') || (changed('DTEND') && valueIn(component, 'DURATION') === undefined)) {
      const time = timeOf(component);
      if (!time.ok) {
        this.gathered.problem(component.line, time.error.field ?? '', time.error.message);
        return;
      }
      fields.when = time.value.edtf;
    }
    if (changed('SUMMARY')) fields.title = textIn(component, 'SUMMARY')?.trim() || own['title'];
    if (changed('LOCATION')) fields.places = [textIn(component, 'LOCATION') ?? ''].filter((place) => place.trim() !== '');
    if (changed('CATEGORIES')) fields.tags = categoriesOf(component);
    if (component.name === 'VEVENT' && changed('STATUS')) fields.status = statusOf(valueIn(component, 'STATUS'), own['status']);
    if (changed('DESCRIPTION')) {
      this.gathered.note(`Line ${component.line}: the description was changed in the calendar; the summary was left as it was.`);
    }
    this.gathered.event(component.line, fields, own.lane, own.id, PROPERTY_OF_FIELD);
  }

  /** Makes a series of a recurring event; false when no series has its dates. */
  private recurring(component: Component, rule: string, title: string, first: string): boolean {
    const { line } = component;
    const start = component.properties.find((property) => property.name === 'DTSTART');
    const zone = start?.parameters['TZID'];
    const ruled = seriesOfRule(start?.value.trim().toUpperCase() ?? first, rule, zone !== undefined && isZone(zone) ? zone : 'UTC');
    if (!ruled.ok) {
      this.gathered.note(
        `Line ${line}: “${shortened(title)}” repeats as no series can, and only its first date was taken. ${ruled.error.message}`,
      );
      return false;
    }
    const outcomes = this.cancelled(component, ruled.value);
    if (component.properties.some((property) => property.name === 'RDATE')) {
      this.gathered.note(`Line ${line}: “${shortened(title)}” has single dates beside its rule (RDATE); they were left out.`);
    }
    if (start?.parameters['VALUE'] !== 'DATE' && /T/i.test(start?.value ?? '')) {
      this.gathered.note(`Line ${line}: “${shortened(title)}” repeats at a time of day; a series keeps the days.`);
    }
    const fields = { ...ruled.value, title, outcomes, leadDays: leadDaysOf(component), notes: textIn(component, 'DESCRIPTION') ?? '' };
    this.gathered.seriesOf(line, fields, null, null);
    return true;
  }

  /** Dates struck out of the rule (EXDATE) are occurrences that were cancelled. */
  private cancelled(component: Component, ruled: Extract<ReturnType<typeof seriesOfRule>, { ok: true }>['value']): object {
    const struck = new Set<string>();
    for (const property of component.properties) {
      if (property.name !== 'EXDATE') continue;
      for (const [, year, month, day] of property.value.matchAll(/(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?/gi))
        struck.add(`${year}-${month}-${day}`);
    }
    if (struck.size === 0) return {};
    const until = [...struck].reduce((latest, day) => (day > latest ? day : latest));
    const occurrences = occurrencesOf({ ...ruled, outcomes: {} }, { until, today: until });
    return Object.fromEntries(occurrences.filter(({ date }) => struck.has(date)).map(({ n }) => [String(n), { outcome: 'cancelled' }]));
  }
}

/** How a calendar calls the fields, for problems. */
const PROPERTY_OF_FIELD = Object.fromEntries(
  Object.entries<Field>(EVENT_FIELDS).flatMap(([name, { ics }]) => (ics === undefined ? [] : [[name, ics]])),
);

function readOwn(value: string | undefined): Own | null {
  if (value === undefined) return null;
  try {
    const parsed = ownSchema.safeParse(JSON.parse(unescapeText(value)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A status as exact as Annals' own stays when the calendar's word fits it. */
function statusOf(said: string | undefined, own: unknown): unknown {
  const word = said?.trim().toUpperCase();
  const known = STATUSES.find((status) => status === own);
  if (known !== undefined && EVENT_STATUS[known] === word) return known;
  if (word === 'CANCELLED') return 'cancelled';
  return word === 'CONFIRMED' ? 'confirmed' : (known ?? 'reported');
}

function categoriesOf(component: Component): string[] {
  return component.properties
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ value }) => unescapeList(value))
    .filter((tag) => tag.trim() !== '');
}

/** Days of an alarm before the start; the store's default when there is none in whole days. */
function leadDaysOf(component: Component): number {
  const trigger = component.components.filter(({ name }) => name === 'VALARM').map((alarm) => valueIn(alarm, 'TRIGGER') ?? '');
  const days = trigger.map((value) => /^-P(\d{1,3})D$/i.exec(value.trim())?.[1]).find((found) => found !== undefined);
  const weeks = trigger.map((value) => /^-P(\d{1,2})W$/i.exec(value.trim())?.[1]).find((found) => found !== undefined);
  return days !== undefined ? Number(days) : weeks !== undefined ? Number(weeks) * 7 : 14;
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
