import type { Day } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import type { DiagramLine } from './lines';
import { behind, isWeekend, type Moment, momentIn } from './moments';
import type { Task } from './task';

/* Gantt diagrams of Mermaid (mermaid.js.org/syntax/gantt.html): `Task :done, id, 2026-01-01, 5d`, `Task :after id, 2w`. */

const TAGS: ReadonlySet<string> = new Set(['done', 'active', 'crit', 'milestone', 'vert']);
/** Lines that say how it is drawn. */
const HOW = /^(?:title|axisFormat|tickInterval|todayMarker|topAxis|weekday|weekend|displayMode|accTitle|accDescr|click)\b/;
const TASK = /^(?<title>[^:]{1,300}?)\s*:(?!:)(?<said>.*)$/;

interface Known {
  readonly start: Moment | null;
  readonly until: Moment | null;
}

export function* ganttOfMermaid(lines: Iterable<DiagramLine>): Generator<Task> {
  let form = 'YYYY-MM-DD';
  let lane = '';
  let last: Known = { start: null, until: null };
  const known = new Map<string, Known>();
  const excluded = new Set<string>();
  const isOff = (day: Day): boolean => (excluded.has('weekends') && isWeekend(day)) || excluded.has(dayText(day));
  for (const { row, line } of lines) {
    const [, name = '', said = ''] = /^(dateFormat|section|excludes)\s+(.*)$/.exec(line) ?? [];
    if (name === 'dateFormat') form = said.trim();
    else if (name === 'section') lane = said.trim();
    else if (name === 'excludes') for (const one of said.split(/[,\s]+/)) excluded.add(one.trim());
    const task = name !== '' || HOW.test(line) ? undefined : TASK.exec(line)?.groups;
    if (task === undefined) continue;
    const { title = '', said: written = '' } = task;
    const parts = written.split(',').map((part) => part.trim());
    const tags = parts.filter((part, at) => TAGS.has(part) && parts.slice(0, at).every((one) => TAGS.has(one)));
    const rest = parts.slice(tags.length);
    const [start, end = ''] = rest.length > 1 ? rest.slice(-2) : ['', rest[0]];
    const from = start === '' ? last.until : startOf(start ?? '', form, known);
    const ends = endOf(end, from, { form, known, isOff });
    if (rest.length > 2) known.set(rest[0] ?? '', { start: from, until: ends.until });
    last = { start: from, until: ends.until };
    const isPoint = tags.includes('milestone') || tags.includes('vert');
    yield {
      row,
      title: title.replace(/<br\s*\/?>/gi, ' ').trim(),
      lane,
      status: tags.find((tag) => tag === 'done' || tag === 'active') ?? '',
      start: from,
      until: isPoint ? null : ends.until,
      isEndWritten: ends.isWritten,
      written: written.trim(),
    };
  }
}

/** Behind what a task begins. */
function idsIn(text: string, word: string): string[] | null {
  return text.startsWith(`${word} `) ? text.slice(word.length).trim().split(/\s+/) : null;
}

function startOf(text: string, form: string, known: ReadonlyMap<string, Known>): Moment | null {
  const ids = idsIn(text, 'after');
  if (ids === null) return momentIn(text, form);
  const ends = ids.map((id) => known.get(id)?.until ?? null);
  return ends.reduce((latest, one) => (latest === null || one === null ? null : one.at > latest.at ? one : latest), ends[0] ?? null);
}

interface Said {
  readonly form: string;
  readonly known: ReadonlyMap<string, Known>;
  isOff(day: Day): boolean;
}

function endOf(
  text: string,
  start: Moment | null,
  { form, known, isOff }: Said,
): { readonly until: Moment | null; readonly isWritten: boolean } {
  const [id] = idsIn(text, 'until') ?? [];
  if (id !== undefined) return { until: known.get(id)?.start ?? null, isWritten: false };
  const day = momentIn(text, form);
  if (day !== null) return { until: day, isWritten: true };
  return { until: start === null ? null : behind(start, text, isOff), isWritten: false };
}
