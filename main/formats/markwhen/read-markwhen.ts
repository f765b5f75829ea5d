import { seriesOfRule } from '../../../shared/reviews/rrule';
import { isZone } from '../../../shared/time/zone';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { RefusedRecord } from '../../intake/outcomes';
import { gatherEvent } from '../entry-events';
import { datedLine, type MarkwhenWhen } from './dates';
import { type MarkwhenBody, type MarkwhenEvent, type MarkwhenHeader, markwhenBody, markwhenHeader, tagsIn, withoutTags } from './lines';

/**
 * Reads a Markwhen document: events with dates, ranges, sections as lanes, tags, links and recurrence. Dates are month first there unless its header says
 * otherwise (`dateFormat: d/M/y`). What counts from another event is not known here: it is refused with the line, or stands in the text above it.
 */
export function readMarkwhen(text: string, said: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(said));
  const lines = text.split(/\r\n|\n|\r/);
  const header = markwhenHeader(lines, (line) => datedLine(line, said) !== null);
  const context = contextOf(header, said);
  const body = markwhenBody(lines, header, (line) => COUNTED.test(line) || datedLine(line, context) !== null);
  gathered.writeRefused = refusedFile;
  gathered.note(
    'This is a Markwhen document: sections are lanes, dates in numbers are read '.concat(
      context.order === 'dmy' ? 'day first.' : 'month first.',
    ),
  );
  for (const event of body.events)
    gathered.record(
      event.line,
      () => JSON.stringify(event.written),
      () => take(gathered, event, context),
    );
  tellRest(header, body, gathered);
  if (body.events.length === 0) gathered.problem(0, '', 'There is no line that begins with a date and a colon.');
  return gathered.result('mw');
}

/** A date that counts from another event: “after !launch 3 days:”, “5 days:”. */
const COUNTED = /^\s*(?:(?:after|before|by)\s+!\S+[^:]{0,60}|\d{1,4}\s*(?:days?|weeks?|months?|years?|hours?|h|d|w)):/i;

function contextOf({ said: header }: MarkwhenHeader, context: ImportContext): ImportContext {
  const zone = header.get('timezone') ?? header.get('tz') ?? '';
  const isSaid = context.dates?.by?.order === 'person';
  const order = isSaid ? context.order : /^d/i.test(header.get('dateformat') ?? '') ? 'dmy' : 'mdy';
  return { ...context, order, ...(isZone(zone) ? { timesIn: zone } : {}) };
}

function take(gathered: Gathering, { line, written, sections }: MarkwhenEvent, context: ImportContext): void {
  const [head = '', ...below] = written;
  const dated = datedLine(head, context);
  if (dated === null) {
    gathered.problem(line, 'date', 'This date counts from another event. Write the date itself.');
    return;
  }
  const { when, rest } = dated;
  const body = below.join('\n').trim();
  const whole = [rest, body].join('\n');
  const title = plain(withoutTags(rest)) || plain(withoutTags(body.split('\n')[0] ?? ''));
  const lane = sections.length === 0 ? undefined : sections.join(' / ');
  if (when.rule !== null && series(gathered, line, title, when, when.rule, body, lane)) return;
  const again = when.rule ?? when.left;
  if (again !== '') gathered.note(`Line ${line}: that it comes again was left out, its first date was taken; the summary says so.`);
  gatherEvent(
    gathered,
    line,
    {
      title,
      start: when.when,
      summary: [body, again === '' ? '' : `Comes again in the document: ${head.slice(0, head.indexOf(rest)).trim()}`],
      lane,
      tags: tagsIn(whole),
      sources: Array.from(whole.matchAll(LINK), ([, name = '', url = '']) => ({ title: name || url, url })),
    },
    context,
  );
}

/** A recurring event as a review series; false where no series has its dates. */
function series(
  gathered: Gathering,
  line: number,
  title: string,
  { when }: MarkwhenWhen,
  rule: string,
  notes: string,
  lane: string | undefined,
): boolean {
  const ruled = /^\d{4}-\d\d-\d\d$/.test(when) ? seriesOfRule(when, rule) : null;
  if (ruled === null || !ruled.ok) return false;
  gathered.seriesOf(line, { ...ruled.value, title, notes, outcomes: {}, leadDays: 14 }, lane ?? null, null);
  return true;
}

/** A link, `[name](address)`. */
const LINK = /\[([^\]\n]{0,300})\]\((https?:\/\/[^\s)]{1,2000})\)/g;

function plain(text: string): string {
  return text.replace(LINK, (_, name: string, url: string) => name || url).trim();
}

function tellRest({ said: header }: MarkwhenHeader, { loose }: MarkwhenBody, gathered: Gathering): void {
  const left = [...header.keys()].filter((key) => !['timezone', 'tz', 'dateformat'].includes(key));
  if (left.length > 0) gathered.note(`Of its header these were not taken over: ${left.slice(0, 20).join(', ')}.`);
  for (const { line, text } of loose) gathered.outcomes.notEvent(line, `This line begins with no date: ${text.slice(0, 100)}`);
}

/** Refused events as a document, each behind its reasons. */
function* refusedFile(records: Iterable<RefusedRecord>): Generator<string> {
  for (const { written, reasons } of records)
    yield `// Refused because ${reasons.replace(/\s+/g, ' ')}\n${(JSON.parse(written) as readonly string[]).join('\n')}\n`;
}
