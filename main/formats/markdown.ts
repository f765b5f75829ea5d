import { type FullEvent, SENSITIVITIES, type Source } from '../../shared/event';
import { cadenceWords } from '../../shared/reviews/cadence-words';
import { dayWords } from '../../shared/reviews/days';
import { daysLate, latenessWords } from '../../shared/reviews/outcomes';
import { projectedOccurrences } from '../../shared/reviews/projection';
import type { Series } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { shortWords } from '../../shared/time/words';
import { shortDate } from '../../shared/view/event-words';
import type { DataContent } from './content';
import { factsOf } from './facts';

/** A report to read: events in order of time under their lanes, dates in words, the reviews as tables, and the sources. */
export function* writeMarkdown(content: DataContent): Generator<string> {
  const { timeline, lanes, events, series, today } = content;
  yield `# ${plain(timeline.title)}\n\n`;
  if (timeline.subtitle !== '') yield `${plain(timeline.subtitle)}\n\n`;
  yield `As of ${dayWords(today)} (${timeline.homeZone}). ${plain(content.completeness)}.\n`;
  const byLane = new Map<string, FullEvent[]>();
  for (const event of events) {
    const own = byLane.get(event.lane);
    if (own === undefined) byLane.set(event.lane, [event]);
    else own.push(event);
  }
  for (const lane of lanes) {
    const own = byLane.get(lane.id) ?? [];
    if (own.length === 0) continue;
    yield `\n## ${plain(lane.title)}\n\n`;
    for (const event of own) yield* eventLines(event, timeline.homeZone);
  }
  if (series.length > 0) yield '\n## Reviews\n';
  for (const one of series) yield* reviewLines(one, content);
}

function* eventLines(event: FullEvent, zone: string): Generator<string> {
  const remarks = [event.status, ...(event.sensitivity === 0 ? [] : [SENSITIVITIES[event.sensitivity] ?? ''])].join(', ');
  yield `- **${plain(shortDate(event, zone))}**: ${plain(event.title)} (${remarks})\n`;
  for (const paragraph of event.summary.split(/[\r\n]+/).map((one) => one.trim())) if (paragraph !== '') yield `\n  ${plain(paragraph)}\n`;
  const facts = factsOf(event, 'markdown').map(({ header, values }) => `${header}: ${values.map(plain).join('; ')}`);
  if (facts.length > 0) yield `\n  ${facts.join(' · ')}\n`;
  for (const source of event.sources) yield `  - Source: ${sourceWords(source, zone)}\n`;
}

function sourceWords({ title, publisher, published, url, reliability, credibility, when, note, quotation }: Source, zone: string): string {
  const grade = [reliability, credibility].filter((part) => part !== undefined).join('');
  const parts = [
    linked(title, url),
    publisher && plain(publisher),
    published && plain(wordsOf(published, zone)),
    grade !== '' && `graded ${grade}`,
    when && `says ${plain(wordsOf(when, zone))}`,
    note && plain(note),
    quotation && `“${plain(quotation.replace(/\s+/g, ' '))}”`,
  ];
  return parts.filter(Boolean).join(', ');
}

function wordsOf(edtf: string, zone: string): string {
  const when = parseWhen(edtf, zone);
  return when.ok ? shortWords(when.value) : edtf;
}

function* reviewLines(series: Series, { today, timeline }: DataContent): Generator<string> {
  yield `\n### ${plain(series.title)}\n\n${plain(cadenceWords(series))}.\n`;
  if (series.notes !== '') yield `\n${plain(series.notes)}\n`;
  const occurrences = projectedOccurrences(series, today, timeline.projectDays);
  if (occurrences.length === 0) return;
  yield '\n| No. | Due | State | On | Note |\n| ---: | --- | --- | --- | --- |\n';
  for (const occurrence of occurrences) {
    const late = daysLate(occurrence);
    const on = occurrence.on === undefined ? '' : `${dayWords(occurrence.on)}${late === null ? '' : ` (${latenessWords(late)})`}`;
    const note = series.outcomes[String(occurrence.n)]?.note ?? '';
    yield `| ${occurrence.n} | ${dayWords(occurrence.date)} | ${occurrence.state} | ${on} | ${plain(note)} |\n`;
  }
}

/** Only web addresses become links, and only when nothing in them could end the link early. */
function linked(title: string, url: string | undefined): string {
  if (url === undefined) return plain(title);
  return /^https?:\/\/[^\s<>"\\`|]+$/.test(url) ? `[${plain(title)}](<${url}>)` : `${plain(title)} (${plain(url)})`;
}

/** Other people's text, on one line, with everything that Markdown or HTML would act on shown as it is. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]()|~>#!]/g, '\\$&')
    .replace(/^([-+]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
