import { isRule } from '../../shared/cadence/dates';
import { isWidelyFollowed } from '../../shared/cadence/rule-of-parts';
import { EVENT_FIELDS, type StoredEvent } from '../../shared/event';
import type { Fields } from '../../shared/fields/field';
import { cadenceWords } from '../../shared/reviews/cadence-words';
import type { Occurrence } from '../../shared/reviews/occurrences';
import { projectedOccurrences } from '../../shared/reviews/projection';
import { beyondRules, ruleOf } from '../../shared/reviews/rrule';
import type { Series } from '../../shared/series';
import { DAY_MS } from '../../shared/time/day';
import { midnightOf } from '../../shared/time/day-text';
import type { DataContent } from './content';
import { dateOf, type Line, standardLines, utcOf } from './ics-event';
import { escapeJson, escapeText, writeLine } from './ics-text';

/**
 * A calendar (RFC 5545). Every event carries its EDTF and, as JSON, the fields a calendar has no place for, so that
 * Annals reads back what it wrote. A series is a rule when a rule can say it, else its single dates, with an alarm
 * before each that is still ahead.
 */
export function* writeIcs(content: DataContent): Generator<string> {
  const { timeline, lanes, events, series } = content;
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  yield* lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Annals//Annals//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['X-WR-CALNAME', escapeText(timeline.title)],
    ['X-WR-CALDESC', escapeText(content.completeness)],
    ['X-WR-TIMEZONE', timeline.homeZone],
  ]);
  for (const one of series) yield* lines([['X-ANNALS-SERIES', escapeJson({ ...one, lane: titles.get(one.lane) ?? '' }), TEXT]]);
  for (const event of events) yield* eventLines(event, titles.get(event.lane) ?? '', timeline.homeZone);
  for (const one of series) yield* seriesLines(one, content);
  yield* lines([['END', 'VCALENDAR']]);
}

/** Said outright, since a reader need not guess that of names it does not know. */
const TEXT = { VALUE: 'TEXT' };

function* lines(all: readonly Line[]): Generator<string> {
  for (const [name, value, parameters] of all) yield writeLine(name, value, parameters);
}

function* eventLines(event: StoredEvent, lane: string, zone: string): Generator<string> {
  const { component, lines: standard } = standardLines(event, zone);
  const { when, createdAt, updatedAt } = event;
  yield* lines([
    ['BEGIN', component],
    ['UID', `${event.id}@annals`],
    ['DTSTAMP', utcOf(updatedAt)],
    ['CREATED', utcOf(createdAt)],
    ['LAST-MODIFIED', utcOf(updatedAt)],
    ...standard,
    ['X-ANNALS-EDTF', escapeText(when), TEXT],
    ['X-ANNALS-EVENT', escapeJson({ ...ownFields(event), lane }), TEXT],
    ['END', component],
  ]);
}

/** The fields of the table but the date, which stands by itself, those that may be absent at the end; what views add (bounds, row numbers) stays out. */
function ownFields(event: StoredEvent): object {
  const values = new Map<string, unknown>(Object.entries(event));
  const { when: _, ...fields } = EVENT_FIELDS;
  const table: Fields = fields;
  const names = Object.keys(table).sort((one, other) => Number(table[one]?.optional === true) - Number(table[other]?.optional === true));
  return Object.fromEntries(['id', ...names].filter((name) => values.get(name) !== undefined).map((name) => [name, values.get(name)]));
}

function* seriesLines(series: Series, { today, timeline }: DataContent): Generator<string> {
  const stamp: Line = ['DTSTAMP', `${today.replaceAll('-', '')}T000000Z`];
  const about = escapeText([cadenceWords(series), series.notes].filter(Boolean).join('\n'));
  const rule = beyondRules(series).length > 0 ? null : ruleOf(series);
  // It ends before its first date.
  if (rule?.ok === false) return;
  // Month ends from the 29th or 30th need BYSETPOS, which widespread programs (those on ical.js 2.2, Thunderbird among them) pass over and then show three dates a month.
  const isFollowed = isRule(series.every) ? isWidelyFollowed(series.every) : rule?.value.rule.includes('BYSETPOS') !== true;
  if (rule === null || !isFollowed) {
    const occurrences = projectedOccurrences(series, today, timeline.projectDays);
    for (const occurrence of occurrences) yield* occurrenceLines(series, occurrence, stamp, about);
    return;
  }
  yield* lines([
    ['BEGIN', 'VEVENT'],
    ['UID', `${series.id}@annals`],
    stamp,
    ...days(rule.value.start),
    ['RRULE', rule.value.rule],
    ['SUMMARY', escapeText(series.title)],
    ['DESCRIPTION', about],
    ['STATUS', 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['X-ANNALS-OF-SERIES', series.id],
    ...alarm(series),
    ['END', 'VEVENT'],
  ]);
}

/** One date of a series. One that was held on or moved to another day stands on that day. */
function* occurrenceLines(series: Series, { n, date, state, on }: Occurrence, stamp: Line, about: string): Generator<string> {
  const note = series.outcomes[String(n)]?.note;
  const elsewhere = on === undefined || on === date ? '' : state === 'unconfirmed' ? `, moved to ${on}` : ` on ${on}`;
  const said = [`Review ${n}, due ${date}: ${state}${elsewhere}`, note].filter(Boolean).join('\n');
  const ahead = state === 'projected' || state === 'moved';
  yield* lines([
    ['BEGIN', 'VEVENT'],
    ['UID', `${series.id}-${n}@annals`],
    stamp,
    ...days(on ?? date),
    ['SUMMARY', escapeText(state === 'projected' ? series.title : `${series.title} (${state})`)],
    ['DESCRIPTION', `${escapeText(said)}\\n${about}`],
    ['STATUS', state === 'held' ? 'CONFIRMED' : state === 'cancelled' || state === 'missed' ? 'CANCELLED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['X-ANNALS-OF-SERIES', series.id],
    ...(ahead ? alarm(series) : []),
    ['END', 'VEVENT'],
  ]);
}

function days(day: string): Line[] {
  const start = midnightOf(day);
  const from: Line = ['DTSTART', dateOf(start), { VALUE: 'DATE' }];
  // A DATE has four digits for the year; without an end, a date lasts a day.
  return day === '9999-12-31' ? [from] : [from, ['DTEND', dateOf(start + DAY_MS), { VALUE: 'DATE' }]];
}

function alarm(series: Series): Line[] {
  return [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['TRIGGER', series.leadDays === 0 ? 'PT0S' : `-P${series.leadDays}D`],
    ['DESCRIPTION', escapeText(series.title)],
    ['END', 'VALARM'],
  ];
}
