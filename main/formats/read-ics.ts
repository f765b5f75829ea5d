import { z } from 'zod';
import { eventDraftSchema, SENSITIVITIES } from '../../shared/event';
import { IN_WORDS } from '../../shared/schema-words';
import { isWhen } from '../../shared/time/edtf';
import { isZone } from '../../shared/time/zone';
import { MAX_ROWS } from '../intake/caps';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../intake/imported';
import { isCancelled } from './ics/changed-dates';
import { clockOf } from './ics/clock';
import { categoriesOf, foreignEvent, PROPERTY_OF_FIELD, placesOf, statusOf, titleOf } from './ics/foreign-event';
import { idOfUid } from './ics/known-as';
import { isDated, leftOut, saidAgain, saidOutside } from './ics/left-out';
import { noteOf, type Reading } from './ics/reading';
import { recurring } from './ics/recurring';
import { timeOf } from './ics/time';
import { type Group, groupsOf } from './ics/versions';
import { refusedCalendar, writtenComponent } from './ics/written';
import { sensitivityOf, stricter } from './ics-class';
import { standardLines } from './ics-event';
import { type Component, IcsError, readComponents, textIn, unescapeText, valueIn } from './ics-text';

/**
 * Reads a calendar (RFC 5545). Events become events, entries of one UID together; a recurring one becomes a review series
 * when a series can have its dates, and else only its first date is taken and the notes say so. Rules are never expanded. What Annals wrote reads
 * back equal, apart from what was changed in the calendar since.
 */
export function readIcs(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  try {
    const calendars = readComponents(text, (line, name) => gathered.note(`Line ${line}: ${name} is too long and was left out.`));
    gathered.writeRefused = (records) => refusedCalendar(calendars, records);
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

/** What may have a date, and need not. */
const DATED_KINDS: ReadonlySet<string> = new Set(['VTODO', 'VJOURNAL']);

class CalendarReader {
  private readonly zone: string;
  private readonly series = new Set<string>();
  /** How many recurring events without a UID say the same. */
  private readonly unnamed = new Map<string, number>();
  private readonly reading: Reading;

  constructor(
    private readonly calendar: Component,
    context: ImportContext,
    private readonly gathered: Gathering,
  ) {
    const said = textIn(calendar, 'X-WR-TIMEZONE') ?? '';
    this.zone = isZone(said) ? said : context.zone;
    this.reading = { gathered, clock: clockOf(calendar, context.zone), today: context.today, classed: [0, 0, 0, 0] };
  }

  read(): void {
    for (const property of this.calendar.properties) if (property.name === 'X-ANNALS-SERIES') this.ownSeries(property.value);
    const others = new Map<string, number>();
    const foreign: Component[] = [];
    let events = 0;
    for (const component of withInner(this.calendar.components)) {
      if (!isDated(component)) {
        if (component.name === 'VTIMEZONE') continue;
        this.gathered.outcomes.notEvent(
          component.line,
          `${component.name.slice(0, 40)} is no event${DATED_KINDS.has(component.name) ? ' without a date' : ''}.`,
        );
        others.set(component.name, (others.get(component.name) ?? 0) + 1);
        continue;
      }
      events += 1;
      const again = saidAgain(component);
      if (again.length > 0)
        noteOf(
          this.reading,
          component,
          titleOf(component),
          `says ${again.join(', ')} more than once; the first was taken, the others left out.`,
        );
      if (events > MAX_ROWS) {
        this.gathered.problem(component.line, '', `The file has more than ${MAX_ROWS.toLocaleString('en')} events.`);
        return;
      }
      const own = this.ownWork(component);
      if (own === null) foreign.push(component);
      else this.one(component, own);
    }
    for (const group of groupsOf(foreign)) this.group(group);
    this.tell(others);
  }

  private tell(others: ReadonlyMap<string, number>): void {
    for (const [level, count] of this.reading.classed.entries())
      if (count > 0)
        this.gathered.note(
          `${count} ${count === 1 ? 'event is' : 'events are'} taken as ${SENSITIVITIES[level]}, since the calendar calls ${count === 1 ? 'it' : 'them'} private or confidential.`,
        );
    for (const [name, count] of others)
      this.gathered.note(`${count} × ${name.slice(0, 40)} not taken over: only events are, and tasks and journal entries with a date.`);
    const outside = saidOutside(this.calendar);
    if (outside.length > 0) this.gathered.note(`${outside.join(', ')} outside of any event: left out.`);
    const left = leftOut(this.calendar.components);
    if (left.length > 0) this.gathered.note(`Not taken over, since events have no place for it: ${left.join(', ')}.`);
  }

  private ownSeries(value: string): void {
    const own = readOwn(value);
    if (own === null) {
      this.gathered.note('X-ANNALS-SERIES cannot be read; the dates of the series are taken as events.');
      return;
    }
    this.series.add(own.id);
    this.gathered.record(
      this.calendar.line,
      () => '',
      () => this.gathered.seriesOf(this.calendar.line, own, own.lane, own.id),
    );
  }

  /** Reads one entry as a record; whether it was taken. */
  private one(component: Component, work: () => void): boolean {
    return this.gathered.record(component.line, () => writtenComponent(component), work);
  }

  /** How an entry is taken that Annals wrote, or left to its series; null where another program wrote it. */
  private ownWork(component: Component): (() => void) | null {
    const ofSeries = valueIn(component, 'X-ANNALS-OF-SERIES');
    if (ofSeries !== undefined && this.series.has(ofSeries)) return () => undefined;
    const edtf = textIn(component, 'X-ANNALS-EDTF');
    const written = valueIn(component, 'X-ANNALS-EVENT');
    const own = readOwn(written);
    if (own !== null && edtf !== undefined && isWhen(edtf)) return () => this.ownEvent(component, own, edtf);
    if (written !== undefined)
      this.gathered.note(
        `Line ${component.line}: ${own === null ? 'X-ANNALS-EVENT' : 'X-ANNALS-EDTF'} cannot be read; the event is taken as the calendar shows it.`,
      );
    return null;
  }

  /** Takes all entries of one event of another program. */
  private group({ uid, masters, changed, replaced }: Group): void {
    for (const older of replaced) {
      this.gathered.outcomes.notEvent(older.line, 'It stands in the file again, as new or newer.');
      noteOf(this.reading, older, titleOf(older), 'stands in the file again, as new or newer; this entry was left out.');
    }
    let left = changed;
    for (const [at, master] of masters.entries()) {
      const named = at === 0 ? uid : uid === '' ? '' : `${uid} ${at + 1}`;
      const time = timeOf(master, this.reading.clock);
      if (time.ok && repeats(master) && isCancelled(master)) {
        noteOf(
          this.reading,
          master,
          titleOf(master),
          'was cancelled as a whole: its first date is a cancelled event, and there is no series.',
        );
        this.one(master, () => foreignEvent(master, idOfUid(named, 'event'), this.reading));
      } else if (time.ok && repeats(master)) {
        const known = named === '' ? this.namedByContent(master) : named;
        const taken = this.one(master, () => recurring(master, time.value, known, left, this.reading));
        for (const date of left) this.one(date, () => this.settledBy(date, taken));
        left = [];
      } else this.one(master, () => foreignEvent(master, idOfUid(named, 'event'), this.reading));
    }
    for (const date of left) {
      noteOf(this.reading, date, titleOf(date), 'is one changed date of a recurring event; it was taken as an event of its own.');
      this.one(date, () => foreignEvent(date, idOfUid(uid, `changed ${valueIn(date, 'RECURRENCE-ID')}`), this.reading));
    }
  }

  /** What a recurring event without a UID is known by when the calendar is read again: series are known by their ids alone, which such an entry has none to make of. */
  private namedByContent(master: Component): string {
    const content = ['SUMMARY', 'DTSTART', 'RRULE', 'RDATE'].map((name) => valueIn(master, name) ?? '').join('\n');
    const count = (this.unnamed.get(content) ?? 0) + 1;
    this.unnamed.set(content, count);
    return `without UID\n${content}\n${count}`;
  }

  /** A changed date goes the way of the event that it is of. */
  private settledBy(date: Component, taken: boolean): void {
    if (!taken) this.gathered.problem(date.line, 'RECURRENCE-ID', 'The event that this is a date of was refused.');
  }

  /** Takes what Annals wrote, and from the calendar what is no longer as Annals wrote it. */
  private ownEvent(component: Component, own: Own, edtf: string): void {
    const checked = ownEventSchema.safeParse({ ...own, when: edtf }, IN_WORDS);
    if (!checked.success) {
      this.gathered.schemaProblems(component.line, checked.error, {});
      return;
    }
    const fields: Record<string, unknown> = { ...checked.data };
    const lines = standardLines(checked.data, this.zone).lines;
    const expected = (name: string): string | undefined => lines.find(([known]) => known === name)?.[1];
    const changed = (name: string): boolean => valueIn(component, name) !== expected(name);
    if (changed('DTSTART') || (changed('DTEND') && valueIn(component, 'DURATION') === undefined)) {
      const time = timeOf(component, this.reading.clock);
      if (!time.ok) {
        this.gathered.problem(component.line, time.error.field ?? '', time.error.message);
        return;
      }
      fields.when = time.value.edtf;
    }
    if (changed('SUMMARY')) fields.title = textIn(component, 'SUMMARY')?.trim() || own['title'];
    if (changed('LOCATION')) fields.places = placesOf(component);
    if (changed('CATEGORIES')) fields.tags = categoriesOf(component);
    // A calendar program may have made it stricter; that it left the class out does not open it.
    if (changed('CLASS')) fields.sensitivity = stricter(checked.data.sensitivity, sensitivityOf(valueIn(component, 'CLASS'), ''));
    if (component.name === 'VEVENT' && changed('STATUS')) fields.status = statusOf(valueIn(component, 'STATUS'), own['status']);
    if (changed('DESCRIPTION')) {
      this.gathered.note(`Line ${component.line}: the description was changed in the calendar; the summary was left as it was.`);
    }
    const written: Readonly<Record<string, unknown>> = checked.data;
    const names = Object.keys(fields).filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(written[name]));
    const was = Object.fromEntries(names.map((name) => [name, written[name]]));
    this.gathered.event(component.line, fields, own.lane, own.id, PROPERTY_OF_FIELD, { was });
  }
}

/** Entries, also those that stand within another, where END of that one was lost. */
function* withInner(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* withInner(component.components.filter(({ name }) => name === 'VEVENT'));
  }
}

/** Whether an entry has more dates than its own. */
function repeats({ properties }: Component): boolean {
  return properties.some(({ name }) => name === 'RRULE' || name === 'RDATE');
}

function readOwn(value: string | undefined): Own | null {
  if (value === undefined) return null;
  try {
    const parsed = ownSchema.safeParse(JSON.parse(unescapeText(value)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
