import { edtfYear } from '../../../shared/time/calendar';
import { understandDate } from '../../../shared/time/typed-date';
import { DateEvidence } from '../../intake/evidence/date-evidence';
import { provenBy } from '../../intake/evidence/proven-by';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { type EntryEvent, gatherEvent } from '../entry-events';
import { plainText } from './plain-text';
import { writtenEntries } from './refused-entries';
import { at, isObject, type JsonObject, objectsOf, textAt } from './values';

/*
 * Stories of TimelineJS: version 3 (timeline.knightlab.com/docs/json-format.html), and version 2, in which dates are texts of numbers with commas.
 * Null where it is none.
 */
export function readTimelineJs(root: unknown, context: ImportContext): Imported | null {
  const version2 = at(root, 'timeline');
  if (isObject(version2) && (Array.isArray(at(version2, 'date')) || Array.isArray(at(version2, 'era')))) {
    return read(version2, { events: 'date', eras: 'era', slide: eventOf2 }, 'TimelineJS 2', context);
  }
  const slides = ['events', 'eras'].flatMap((key) => objectsOf(at(root, key)));
  if (!isObject(root) || !Array.isArray(at(root, 'events')) || !slides.some((event) => isObject(at(event, 'start_date')))) return null;
  return read(root, { events: 'events', eras: 'eras', slide: eventOf3 }, 'TimelineJS 3', context);
}

interface Shape {
  readonly events: string;
  readonly eras: string;
  readonly slide: (slide: JsonObject, context: ImportContext) => EntryEvent;
}

/** What belongs to how a story looks, and is not taken. */
const LOOKS = ['background', 'autolink', 'thumbnail', 'link_target', 'color'];

function read(story: JsonObject, { events, eras, slide }: Shape, program: string, before: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(before));
  gathered.note(`This is a story of ${program}.`);
  const ofEras = new Set(listAt(story, eras).map((entry) => JSON.stringify(entry)));
  gathered.writeRefused = (records) =>
    writtenEntries(records, {}, events, {
      within: events === 'date' ? 'timeline' : null,
      listOf: (written) => (ofEras.has(written) ? eras : events),
    });
  if (isObject(at(story, 'title')) || textAt(story, 'headline') !== '') gathered.outcomes.notEvent(0, 'This is the title of the story.');
  const context = slide === eventOf2 ? withOrderOf2(story, [events, eras], before, gathered) : before;
  let looks = 0;
  let row = 0;
  for (const [list, tags] of [
    [events, []],
    [eras, ['era']],
  ] as const)
    for (const entry of listAt(story, list)) {
      row += 1;
      gathered.record(
        row,
        () => JSON.stringify(entry),
        () => {
          if (!isObject(entry)) return gathered.problem(row, '', 'This slide is no object with keys and values.');
          if (LOOKS.some((key) => key in entry)) looks += 1;
          const event = slide(entry, context);
          if (event.start === '') return gathered.problem(row, 'start_date', 'There is no date that Annals understands.');
          gatherEvent(
            gathered,
            row,
            { ...event, tags: [...(event.tags ?? []), ...tags] },
            context,
            slide === eventOf2 ? 'startDate' : 'start_date',
          );
        },
      );
    }
  if (looks > 0)
    gathered.note(
      `How slides look (backgrounds, thumbnails, colours) has no place in a timeline of Annals: left out of ${looks.toLocaleString('en')}.`,
    );
  return gathered.result('json');
}

function listAt(story: JsonObject, key: string): readonly unknown[] {
  const list = at(story, key);
  return Array.isArray(list) ? list : [];
}

function eventOf3(slide: JsonObject): EntryEvent {
  const shown = textAt(slide, 'display_date') || textAt(slide, 'start_date', 'display_date');
  const media = at(slide, 'media');
  const url = textAt(media, 'url');
  return {
    title: plainText(textAt(slide, 'text', 'headline')),
    start: dateOf(at(slide, 'start_date')),
    end: dateOf(at(slide, 'end_date')),
    summary: [plainText(textAt(slide, 'text', 'text')), plainText(textAt(media, 'caption')), shown === '' ? '' : `Date as shown: ${shown}`],
    lane: textAt(slide, 'group'),
    sources: sourceOf(url, plainText(textAt(media, 'credit'))),
  };
}

/** Dates in digits with strokes are month first in version 2, unless its slides can only be read the other way. */
function withOrderOf2(story: JsonObject, lists: readonly string[], context: ImportContext, gathered: Gathering): ImportContext {
  const evidence = new DateEvidence();
  let row = 0;
  for (const slide of lists.flatMap((list) => listAt(story, list))) {
    row += 1;
    for (const key of ['startDate', 'endDate']) {
      const text = textAt(slide, key);
      if (text.includes('/')) evidence.see(row, text);
    }
  }
  const isSaid = context.dates?.by?.order === 'person';
  const said = {
    ...context.dates,
    order: isSaid ? context.order : ('mdy' as const),
    by: { order: isSaid ? ('person' as const) : ('program' as const) },
  };
  const setting = { today: context.today, zone: context.zone, headerZone: { kind: 'none' } as const };
  const { proof, notes, decisions, contradiction } = provenBy(evidence, 'startDate and endDate', said, setting);
  for (const note of notes) gathered.note(note);
  gathered.decisions = decisions;
  if (contradiction !== null) gathered.problem(contradiction.row, 'startDate', contradiction.message);
  return { ...context, ...proof };
}

function eventOf2(slide: JsonObject, context: ImportContext): EntryEvent {
  const asset = at(slide, 'asset');
  return {
    title: plainText(textAt(slide, 'headline')),
    start: dateOf2(textAt(slide, 'startDate'), context),
    end: dateOf2(textAt(slide, 'endDate'), context),
    summary: [plainText(textAt(slide, 'text')), plainText(textAt(asset, 'caption'))],
    lane: textAt(slide, 'tag'),
    sources: sourceOf(textAt(asset, 'media'), plainText(textAt(asset, 'credit'))),
  };
}

/** What a slide shows: its address where that is one, and who made it. */
function sourceOf(media: string, credit: string): NonNullable<EntryEvent['sources']> {
  const isUrl = /^https?:\/\//i.test(media);
  return [{ title: credit === '' ? plainText(media).slice(0, 500) : credit, url: isUrl ? media : undefined }];
}

/** Numbers may be written as texts. A year with a minus is one BCE, as historians count. Empty where there is no date. */
function dateOf(date: unknown): string {
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((key) => textAt(date, key));
  return edtfOf([year, month, day, hour, minute, second].map((part) => part ?? ''));
}

function dateOf2(text: string, context: ImportContext): string {
  if (text === '') return '';
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part, index) => (index === 0 ? /^-?\d+$/ : /^\d*$/).test(part))) return edtfOf(parts);
  const understood = understandDate(text, context);
  return understood.ok ? understood.value.edtf : text;
}

/** Whatever is no number stays in the text, so that its date is refused rather than shortened. */
function edtfOf([year = '', month = '', day = '', hour = '', minute = '', second = '']: readonly string[]): string {
  if (year === '') return '';
  const number = Number(year);
  if (!Number.isInteger(number)) return year;
  const two = (part: string): string => part.padStart(2, '0');
  const date = [edtfYear(number < 0 ? number + 1 : number), month, month === '' ? '' : day]
    .filter((part) => part !== '')
    .map((part, index) => (index === 0 ? part : two(part)));
  if (hour === '' || date.length < 3) return date.join('-');
  return `${date.join('-')}T${two(hour)}:${two(minute === '' ? '0' : minute)}${second === '' || Number(second) === 0 ? '' : `:${two(second)}`}`;
}
