import { type EventView, SENSITIVITIES } from '../../shared/event';
import { describeDate } from '../../shared/time/describe';
import { parseWhen } from '../../shared/time/edtf';
import { shortDate } from '../../shared/view/event-words';
import type { DataContent } from './content';
import { guarded, writeRecord } from './csv-text';

/** Header of the columns that hold an event, in order; what follows them is for people and left out on reading. */
export const CSV_COLUMNS = [
  ...['Title', 'When', 'Status', 'Lane', 'Summary', 'Actors', 'Places', 'Tags', 'Sources', 'Links'],
  ...['Learned', 'Pinned', 'Sensitivity', 'Id', 'Created', 'Updated'],
] as const;
export const CSV_EXTRA_COLUMNS = ['In words', 'Earliest', 'Latest'] as const;

/**
 * One record per event, every field of it. Lists are joined by "; " (as JSON when a member holds a semicolon), sources
 * and links are JSON. Cells that a spreadsheet would run as formulas get an apostrophe in front.
 */
export function* writeCsv(content: DataContent, byteOrderMark: boolean): Generator<string> {
  const lanes = new Map(content.lanes.map((lane) => [lane.id, lane.title]));
  yield `${byteOrderMark ? '\uFEFF' : ''}${writeRecord([...CSV_COLUMNS, ...CSV_EXTRA_COLUMNS])}`;
  for (const event of content.events) {
    yield writeRecord([...cellsOf(event, lanes.get(event.lane) ?? ''), ...extraCells(event, content.timeline.homeZone)].map(guarded));
  }
}

function cellsOf(event: EventView, lane: string): string[] {
  return [
    ...[event.title, event.when, event.status, lane, event.summary],
    ...[joined(event.actors), joined(event.places), joined(event.tags), jsonCell(event.sources), jsonCell(event.links)],
    ...[event.learned ?? '', event.pinned ? 'yes' : 'no', SENSITIVITIES[event.sensitivity]],
    ...[event.id, new Date(event.createdAt).toISOString(), new Date(event.updatedAt).toISOString()],
  ];
}

function extraCells(event: EventView, zone: string): string[] {
  const when = parseWhen(event.when, zone);
  if (!when.ok) return ['', '', ''];
  const { startMin, endMax } = describeDate(when.value);
  return [shortDate(event, zone), startMin ?? '', endMax ?? ''];
}

/** Members are trimmed and not empty (shared/event.ts), which is why "; " can be taken apart again. */
function joined(members: readonly string[]): string {
  return members.some((member, index) => member.includes(';') || (index === 0 && member.startsWith('[')))
    ? JSON.stringify(members)
    : members.join('; ');
}

function jsonCell(entries: readonly unknown[]): string {
  return entries.length === 0 ? '' : JSON.stringify(entries);
}
