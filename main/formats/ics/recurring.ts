import { occurrencesOf } from '../../../shared/reviews/occurrences';
import { seriesOfRule } from '../../../shared/reviews/rrule';
import { splitSeries } from '../../../shared/reviews/split';
import type { Outcome, Series } from '../../../shared/series';
import { sensitivityOf } from '../ics-class';
import { type Component, type Property, textIn, valueIn } from '../ics-text';
import { type ChangedDate, changesIn, outcomeOfChange } from './changed-dates';
import { foreignEvent, tellRepairs, titleOf } from './foreign-event';
import { idOfUid } from './known-as';
import { dayFor, type LocalRule, localRule } from './local-rule';
import { momentOf } from './moment';
import { noteOf, type Reading } from './reading';
import { seriesNotes } from './series-notes';
import type { ReadTime } from './time';

type Ruled = Pick<Series, 'every' | 'anchor' | 'mode' | 'ends' | 'weekend'>;

/** The longest title of a series. */
const MOST_TITLE = 500;

/** One rule of an entry as a series, with the days that it has. */
interface Followed {
  readonly local: LocalRule;
  readonly ruled: Ruled;
}

/**
 * Takes an entry that repeats: a series for each of its rules, with what became of its dates; single dates beside them (RDATE), and a start
 * that is on none of the rules, as events. A rule that no series can follow gives its first date and a note.
 *
 * @param changed dates of it that were changed (RECURRENCE-ID)
 */
export function recurring(component: Component, time: ReadTime, uid: string, changed: readonly Component[], reading: Reading): void {
  const title = titleOf(component);
  const rules = component.properties.filter(({ name }) => name === 'RRULE').map(({ value }) => value);
  const followed = rules.flatMap((rule) => followedOf(component, time, rule, reading));
  const note = (said: string): void => noteOf(reading, component, title, said);
  if (rules.length > 1) note(`has ${rules.length} rules: each is a series of its own.`);
  if (valueIn(component, 'EXRULE') !== undefined) note('has a rule for dates that are left out (EXRULE), which was not taken over.');
  const days = new Set<string>();
  const local = followed[0]?.local ?? localRule(time.start, '', reading.clock.home);
  const changes = changesIn(changed, local.clocks, reading);
  const settled = new Set<ChangedDate>();
  for (const [at, one] of followed.entries()) {
    const ruled = at === 0 ? one.ruled : withoutFirst(one.ruled, days);
    if (ruled !== null) takeSeries(component, time, { ...one, ruled }, idOfUid(uid, `series ${at}`), { changes, settled, days }, reading);
  }
  const loose = changes.filter((change) => !settled.has(change));
  const replaced = new Set(loose.map(({ slot }) => slot));
  const struck = struckDays(component, local, reading);
  const start = startDay(local);
  if (followed.length < rules.length || !days.has(start)) {
    if (followed.length > 0 && followed.length === rules.length)
      note('starts on a day that its rule does not have; that day is an event of its own.');
    if (!replaced.has(start)) foreignEvent(component, idOfUid(uid, 'start'), reading);
    days.add(start);
  } else tellRepairs(component, time, reading);
  takeSingleDates(component, uid, new Set([...days, ...replaced, ...struck]), local.clocks, reading);
  const onwards = changed.filter(({ properties }) =>
    properties.some(({ name, parameters }) => name === 'RECURRENCE-ID' && parameters['RANGE'] !== undefined),
  );
  for (const date of onwards)
    noteOf(reading, date, titleOf(date), 'is changed from this date on in the calendar (THISANDFUTURE); only this date was changed here.');
  for (const { component: date, slot } of loose) {
    noteOf(reading, date, titleOf(date), 'is one changed date of a recurring event; it was taken as an event of its own.');
    foreignEvent(date, idOfUid(uid, `changed ${slot}`), reading);
  }
}

/** `20260105T190000` or `2026-01-05` → `2026-01-05` */
function startDay({ start }: LocalRule): string {
  const digits = start.replaceAll('-', '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

function followedOf(component: Component, time: ReadTime, rule: string, reading: Reading): Followed[] {
  const local = localRule(time.start, rule, reading.clock.home);
  const ruled = seriesOfRule(local.start, local.rule);
  const title = titleOf(component);
  if (!ruled.ok) {
    noteOf(reading, component, title, `repeats as no series can, and only its first date was taken. ${ruled.error.message}`);
    return [];
  }
  if (local.note !== null) noteOf(reading, component, title, local.note);
  return [{ local, ruled: ruled.value }];
}

/** A further rule begins with the same day as the first one: that day is not there twice. */
function withoutFirst(ruled: Ruled, days: ReadonlySet<string>): Ruled | null {
  const [first] = occurrencesOf({ ...ruled, outcomes: {} }, { until: '9999-12-31', today: ruled.anchor }).slice(0, 1);
  if (first === undefined || !days.has(first.date)) return ruled;
  if (ruled.ends.kind === 'after' && ruled.ends.count === 1) return null;
  const split = splitSeries({ ...ruled, outcomes: {} }, 2);
  return split.ok ? split.value.continued : null;
}

interface Settling {
  readonly changes: readonly ChangedDate[];
  readonly settled: Set<ChangedDate>;
  /** Days that are in a series or an event already; filled here. */
  readonly days: Set<string>;
}

function takeSeries(
  component: Component,
  time: ReadTime,
  { local, ruled }: Followed,
  id: string | null,
  settling: Settling,
  reading: Reading,
): void {
  const { changes, settled, days } = settling;
  const struck = struckDays(component, local, reading);
  const singles = component.properties.some(({ name }) => name === 'RDATE') ? listedDates(component, 'RDATE', local.clocks, reading) : [];
  const until = [startDay(local), ...struck, ...changes.map(({ slot }) => slot), ...singles.map(({ day }) => day)].reduce((one, other) =>
    other > one ? other : one,
  );
  const outcomes: Record<string, Outcome> = {};
  const said: string[] = [];
  const byDay = new Map(changes.map((change) => [change.slot, change]));
  for (const { n, date } of occurrencesOf({ ...ruled, outcomes: {} }, { until, today: until })) {
    days.add(date);
    const change = byDay.get(date);
    if (change !== undefined && change.day !== null && !settled.has(change)) {
      settled.add(change);
      const { outcome, words } = outcomeOfChange(change, component);
      if (outcome !== null) outcomes[String(n)] = outcome;
      if (words !== null) said.push(words);
    } else if (struck.has(date)) outcomes[String(n)] = { outcome: 'cancelled' };
  }
  const title = titleOf(component);
  if (sensitivityOf(valueIn(component, 'CLASS'), textIn(component, 'DESCRIPTION') ?? '') > 0)
    noteOf(
      reading,
      component,
      title,
      'is private or confidential in the calendar; a series has no sensitivity, so its title and notes leave with every export.',
    );
  if (time.start.kind !== 'date')
    noteOf(reading, component, title, 'repeats at a time of day; a series keeps the days, and its notes the time.');
  if (title.length > MOST_TITLE)
    reading.gathered.repaired(component.line, 'SUMMARY', 'It is too long for a title; it was shortened, and stands whole in the notes.');
  const fields = {
    ...ruled,
    title: title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title,
    outcomes,
    leadDays: leadDaysOf(component),
    notes: seriesNotes(component, time, reading.clock.home, title.length > MOST_TITLE ? [title, ...said] : said),
  };
  reading.gathered.seriesOf(component.line, fields, null, id);
}

/** Dates struck out of the rule (EXDATE) are occurrences that were cancelled. */
function struckDays(component: Component, local: LocalRule, reading: Reading): ReadonlySet<string> {
  return new Set(listedDates(component, 'EXDATE', local.clocks, reading).map(({ day }) => day));
}

interface ListedDate {
  readonly day: string;
  readonly property: Property;
  readonly value: string;
}

function listedDates(component: Component, name: string, series: LocalRule['clocks'], { clock }: Reading): ListedDate[] {
  return component.properties
    .filter((property) => property.name === name)
    .flatMap((property) => {
      const zone = property.parameters['TZID'];
      const clocks = zone === undefined ? undefined : clock.zones(zone);
      return property.value.split(',').flatMap((value) => {
        const day = dayFor(value, clocks, series);
        return day === null ? [] : [{ day, property, value }];
      });
    });
}

function takeSingleDates(component: Component, uid: string, days: Set<string>, series: LocalRule['clocks'], reading: Reading): void {
  let taken = 0;
  for (const { day, property, value } of listedDates(component, 'RDATE', series, reading)) {
    if (days.has(day)) continue;
    days.add(day);
    const moment = momentOf({ ...property, value: value.split('/')[0] ?? value }, reading.clock);
    if (!moment.ok) continue;
    taken += 1;
    foreignEvent(component, idOfUid(uid, `date ${day}`), reading, moment.value);
  }
  if (taken > 0)
    noteOf(
      reading,
      component,
      titleOf(component),
      `has ${taken} single ${taken === 1 ? 'date' : 'dates'} (RDATE), taken as ${taken === 1 ? 'an event' : 'events'} of ${taken === 1 ? 'its' : 'their'} own.`,
    );
}

/** Days of an alarm before the start; the store's default when there is none in whole days. */
function leadDaysOf(component: Component): number {
  const trigger = component.components.filter(({ name }) => name === 'VALARM').map((alarm) => valueIn(alarm, 'TRIGGER') ?? '');
  const days = trigger.map((value) => /^-P(\d{1,3})D$/i.exec(value.trim())?.[1]).find((found) => found !== undefined);
  const weeks = trigger.map((value) => /^-P(\d{1,2})W$/i.exec(value.trim())?.[1]).find((found) => found !== undefined);
  return days !== undefined ? Number(days) : weeks !== undefined ? Number(weeks) * 7 : 14;
}
