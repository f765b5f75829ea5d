import type { DiagramLine } from './lines';
import { behind, type Moment, momentIn } from './moments';
import type { Task } from './task';

/* Gantt diagrams of PlantUML (plantuml.com/gantt-diagram): `[Task] starts 2026-01-01 and ends 2026-01-05`, `[Task] lasts 5 days`. */

const PROJECT = /^project\s+starts\s+(?:on\s+|at\s+|the\s+)?(?<date>\S.*)$/i;
const SECTION = /^--\s*(?<name>.*?)\s*--$/;
const TASK = /^(?<then>then\s+)?\[(?<title>[^\]]{1,300})\](?:\s+as\s+\[(?<alias>[^\]]{1,100})\])?\s*(?<said>.*)$/i;
const START = /\b(?:starts|happens)\s+(?:on\s+|at\s+|the\s+)?(?<date>\[[^\]]+\]['’]s\s+(?:end|start)|[^\s[]\S*)/i;
const END = /\bends\s+(?:on\s+|at\s+|the\s+)?(?<date>\[[^\]]+\]['’]s\s+(?:end|start)|[^\s[]\S*)/i;
const LENGTH = /\b(?:lasts|requires)\s+(?<count>\d{1,4})\s+(?<unit>day|week)s?(?:\s+and\s+(?<days>\d{1,3})\s+days?)?/i;

interface Open {
  readonly row: number;
  readonly title: string;
  readonly lane: string;
  start: Moment | null;
  until: Moment | null;
  length: string | null;
  isEndWritten: boolean;
  isPoint: boolean;
  status: string;
  written: string;
}

export function tasksOfPlantUml(lines: Iterable<DiagramLine>): Task[] {
  const tasks = new Map<string, Open>();
  const named = new Map<string, Open>();
  let project: Moment | null = null;
  let lane = '';
  let last: Open | null = null;
  const dateOf = (text: string): Moment | null => {
    const { name, end } = /^\[(?<name>[^\]]+)\]['’]s\s+(?<end>end|start)$/i.exec(text)?.groups ?? {};
    if (name === undefined) return momentIn(text.replaceAll('/', '-'), 'YYYY-MM-DD');
    const other = named.get(name);
    return (/^end$/i.test(end ?? '') ? endOf(other) : other?.start) ?? null;
  };
  for (const { row, line } of lines) {
    project = dateOf(PROJECT.exec(line)?.groups?.['date'] ?? '') ?? project;
    lane = SECTION.exec(line)?.groups?.['name'] ?? lane;
    const { title, alias, then, said = '' } = TASK.exec(line)?.groups ?? {};
    if (title === undefined) continue;
    const task: Open = named.get(title) ?? {
      row,
      title,
      lane,
      start: then === undefined ? project : endOf(last),
      until: null,
      length: null,
      isEndWritten: false,
      isPoint: false,
      status: '',
      written: '',
    };
    tasks.set(task.title, task);
    named.set(title, task);
    if (alias !== undefined) named.set(alias, task);
    take(task, said, dateOf);
    last = task;
  }
  // What only stands beside others, and says nothing of itself, is none.
  return [...tasks.values()]
    .filter(({ written }) => written !== '')
    .map((task) => ({ ...task, until: task.isPoint ? null : task.isEndWritten ? task.until : endOf(task) }));
}

function take(task: Open, said: string, dateOf: (text: string) => Moment | null): void {
  const [start, end, length] = [START, END, LENGTH].map((pattern) => pattern.exec(said)?.groups);
  if (start !== undefined) task.start = dateOf(start['date'] ?? '');
  if (end !== undefined) {
    task.until = dateOf(end['date'] ?? '');
    task.isEndWritten = !/^\[/.test(end['date'] ?? '');
  }
  if (length !== undefined)
    task.length = `${Number(length['count']) * (/week/i.test(length['unit'] ?? '') ? 7 : 1) + Number(length['days'] ?? 0)}d`;
  if (/\bhappens\b/i.test(said)) task.isPoint = true;
  if (/\b100\s*%\s+complete|\bis\s+completed\b/i.test(said)) task.status = 'done';
  if (start !== undefined || end !== undefined || length !== undefined)
    task.written = [task.written, said.trim()].filter(Boolean).join('; ');
}

/** Where what comes next begins. */
function endOf(task: Open | null | undefined): Moment | null {
  if (task === null || task === undefined) return null;
  if (task.until !== null && task.isEndWritten) return behind(task.until, '1d');
  return task.until ?? (task.start === null || task.length === null ? null : behind(task.start, task.length));
}
