import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { type Diagram, type DiagramLine, diagramOfText, fencedDiagrams } from './lines';
import { ganttOfMermaid } from './mermaid-gantt';
import { tasksOfPlantUml } from './plantuml-gantt';
import { cellsOfTask, TASK_NAMES } from './task';

/*
 * Diagrams that are written as text and tell what was when: Gantt diagrams and timelines of Mermaid, Gantt diagrams of PlantUML. Mermaid is made to be drawn in a
 * window and hands out no dates without one: its lines are read here.
 */

/** Whether a text is such a diagram. */
export function isDiagram(text: string): boolean {
  return diagramOfText(text) !== null;
}

/** Whether such diagrams stand between fences in a text. */
export function hasDiagrams(text: string): boolean {
  return fencedDiagrams(text).length > 0;
}

/** Reads such diagrams: each task, milestone or event of them. */
export function readDiagram(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  const whole = diagramOfText(text);
  const all = whole === null ? fencedDiagrams(text) : [whole];
  gathered.note('This is a diagram: each task, milestone or event of it was read as an event, its sections as lanes.');
  const isSaid = all.some(({ kind }) => kind !== 'timeline');
  if (isSaid) gathered.note('Ends of tasks are the days that are written; where a length is written, the last day of it.');
  const records = function* (): Generator<CsvRecord> {
    yield { row: 0, cells: TASK_NAMES };
    for (const diagram of all) yield* recordsOf(diagram);
  };
  readTable({ records, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

function* recordsOf({ kind, lines }: Diagram): Generator<CsvRecord> {
  if (kind === 'timeline') yield* eventsOfTimeline(lines);
  else
    for (const task of kind === 'gantt' ? ganttOfMermaid(lines) : tasksOfPlantUml(lines)) yield { row: task.row, cells: cellsOfTask(task) };
}

/** Of a timeline of Mermaid (mermaid.js.org/syntax/timeline.html): `1969 : Landing : Return`, further events in lines that begin with a colon. */
function* eventsOfTimeline(lines: Iterable<DiagramLine>): Generator<CsvRecord> {
  let lane = '';
  let when = '';
  for (const { row, line } of lines) {
    const [, name, said = ''] = /^(title|section)\s+(.*)$/.exec(line) ?? [];
    if (name === 'section') lane = said.trim();
    if (name !== undefined) continue;
    const [first = '', ...events] = line.split(/\s*:\s+|\s+:\s*/).map((part) => part.replace(/<br\s*\/?>/gi, ' ').trim());
    if (first !== '') when = first;
    for (const title of events) yield { row, cells: [when, '', title, lane, ''] };
  }
}
