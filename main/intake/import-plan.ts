import type { Sheets } from '../../shared/import';
import { type Taken, USUALLY_TAKEN } from '../../shared/reading-again';
import { fail, ok, type Result } from '../../shared/result';
import { partName, rowWithin } from '../../shared/row-name';
import { lanesOf, notesOf, notesOfKey, type PlannedChange, plannedChanges } from './again/chosen';
import type { Difference } from './again/difference';
import type { PackedList } from './again/packed-list';
import { importLabelOf } from './again/sources';
import { changedRecords, readingOf } from './again/view';
import { type Imported, type ImportedSeries, problemWords } from './imported';
import type { PackedEvents } from './packed-events';

/** What an import will do to a timeline; planning changes nothing. */
export interface ImportPlan {
  readonly events: PackedEvents;
  readonly series: readonly ImportedSeries[];
  /** Lanes to make first. */
  readonly newLanes: Imported['lanes'];
  /** The file's saved views. Those that the timeline has by their ids are left as they are; the others come along with what is imported. */
  readonly views: Imported['views'];
  /** Entries of the file that the timeline has already and that are left as they are. */
  readonly alreadyThere: number;
  /** What of those that are there is changed to what the file says now. */
  readonly changes: PackedList<PlannedChange>;
  readonly difference: Difference;
  readonly notes: readonly string[];
}

/** What the store begins with. */
export interface ImportStart {
  /** In words, for history. */
  readonly label: string;
  /** How many events will come, where that is known. */
  readonly events?: number;
  readonly newLanes: ImportPlan['newLanes'];
  readonly views: ImportPlan['views'];
}

/** What planning has to know of the timeline. */
export interface KnownTimeline {
  readonly lanes: readonly { readonly title: string }[];
  /** Ids of events and series that are there, of those that `idsNamed` lists. */
  readonly present: ReadonlySet<string>;
}

/** Events in a portion: some milliseconds of work. */
export const PORTION = 1000;

/** Every id that the file gives to an entry or links to. */
export function idsNamed({ drafts, series }: Imported): string[] {
  const ids = new Set<string>();
  for (const id of drafts.ids) if (id !== null) ids.add(id);
  for (const targets of drafts.targets.values()) for (const to of targets) ids.add(to);
  for (const { id } of series) if (id !== null) ids.add(id);
  return [...ids];
}

/** The ids that entries of a plan have in their file. */
export function ownIds({ events, series }: ImportPlan): string[] {
  return [...events.ids, ...series.map(({ id }) => id)].filter((id) => id !== null);
}

/** All records of a file or none of them; or those that are good. */
export type Take = 'all' | 'good';

/**
 * Works out what importing would do. Errors: `invalid` with the first problem that keeps the file from being taken so.
 *
 * @param difference from what was read of it before, see differenceOf
 */
export function planImport(
  imported: Imported,
  { lanes, present }: KnownTimeline,
  difference: Difference,
  take: Take = 'all',
  taken: Taken = USUALLY_TAKEN,
): Result<ImportPlan> {
  const first = take === 'all' ? imported.problems[0] : imported.fault;
  if (first !== undefined && first !== null) return fail('invalid', problemWords(first));
  const isThere = (id: string | null): boolean => id !== null && present.has(id);
  const { ids, length } = imported.drafts;
  const except = new Set(taken.except);
  const isTaken = (n: number): boolean => {
    const fate = difference.fateOf(n);
    return (fate === 'new' || fate === 'removed') && taken[fate] !== except.has(n);
  };
  const newEvents = imported.drafts.where(isTaken, difference.ids);
  const newSeries = imported.series.filter((_, at) => isTaken(length + at));
  const changes = plannedChanges(difference, taken);
  const alreadyThere = difference.counts.same + difference.counts.changed - changes.length;
  const notes = [...imported.notes, ...notesOfKey(difference), ...notesOf(difference, taken, changes.length)];
  const written = new Set(ids);
  const loose = [...newEvents.targets.values()].flat().filter((to) => !written.has(to) && !isThere(to)).length;
  if (loose > 0)
    notes.push(
      `${few(loose, 'link leads', 'links lead')} to ${loose === 1 ? 'an event that is' : 'events that are'} neither in the file nor in this timeline; ${loose === 1 ? 'it was' : 'they were'} left out.`,
    );
  return ok({
    events: newEvents,
    series: newSeries,
    newLanes: missingLanes(imported, lanes, new Set([...newEvents.lanes, ...newSeries.map(({ lane }) => lane), ...lanesOf(changes)])),
    views: imported.views,
    alreadyThere,
    changes,
    difference,
    notes,
  });
}

/** Changed records that a report lists; those beyond are counted. */
const LISTED = 1000;

function few(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How history calls the import: "Import 12 events from list.csv". */
export function importLabel({ events, series, changes, difference }: ImportPlan): string {
  return importLabelOf({ events: events.length, series: series.length, changes: changes.length }, difference.name, difference.key);
}

/** Whether there is nothing in a plan to do. */
export function isEmptyPlan({ events, series, changes }: ImportPlan): boolean {
  return events.length + series.length + changes.length === 0;
}

/** First in every report, so that Annals knows one that it may write anew. */
export const REPORT_MARK = 'annals import';

/** What `--report` and the dialog write down. `label` is the action that was made of it, or null. */
export function reportOf(imported: Imported, plan: ImportPlan | null, label: string | null): object {
  return {
    report: REPORT_MARK,
    format: imported.format,
    imported: label !== null,
    label,
    events: plan === null ? 0 : plan.events.length,
    series: plan === null ? 0 : plan.series.length,
    newLanes: plan === null ? [] : plan.newLanes.map(({ title }) => title),
    alreadyThere: plan === null ? 0 : plan.alreadyThere,
    changes: plan === null ? 0 : plan.changes.length,
    reading: plan === null ? null : readingOf(plan.difference),
    changed: plan === null ? [] : changedRecords(plan.difference, 0, LISTED).map(placed),
    ...tablesOf(imported),
    counts: imported.counts,
    repairs: imported.repairs.map(placed),
    notEvents: imported.notEvents.map(placed),
    problems: imported.problems.map(placed),
    problemCount: imported.problemCount,
    notes: plan === null ? imported.notes : plan.notes,
  };
}

/** What was read of the sheets of a workbook, each by columns of its own, and of several files; nothing where there is one table. */
function tablesOf({ sheets }: Imported): object {
  if (sheets === null || (sheets.tables.length < 2 && sheets.kind !== 'file')) return {};
  const tables = sheets.tables.map(({ sheets: read, events, table, decisions }) => ({
    sheets: read.map((sheet) => sheets.names[sheet]?.name ?? ''),
    events,
    columns: table?.columns.map(({ name, use }) => ({ name, use })) ?? [],
    decisions,
  }));
  return sheets.kind === 'file' ? { files: filesOf(sheets), tables } : { tables };
}

/** How many events each of several files gives, or why it was not read. */
function filesOf({ names, tables, left }: Sheets): object[] {
  const events = new Map(tables.flatMap((table) => table.sheets.map((sheet, at) => [sheet, table.eventsBySheet[at] ?? 0])));
  const why = new Map(left.map((one) => [one.sheet, one.why]));
  return names.map(({ name }, at) => ({ name, events: events.get(at) ?? 0, ...(why.has(at) ? { notRead: why.get(at) } : {}) }));
}

/** A record with the number of its row in its own part of the file, and the part where there are several. */
function placed<T extends { readonly row: number }>(record: T): T & { readonly part?: string } {
  const part = partName(record.row);
  return part === '' ? record : { ...record, row: rowWithin(record.row), part };
}

function missingLanes(imported: Imported, lanes: readonly { readonly title: string }[], named: Iterable<string | null>): Imported['lanes'] {
  const known = new Set(lanes.map(({ title }) => title.toLowerCase()));
  const described = new Map(imported.lanes.map((lane) => [lane.title.toLowerCase(), lane]));
  const missing = new Map<string, Imported['lanes'][number]>();
  for (const lane of named) {
    if (lane === null || known.has(lane.toLowerCase()) || missing.has(lane.toLowerCase())) continue;
    missing.set(lane.toLowerCase(), described.get(lane.toLowerCase()) ?? { title: lane });
  }
  // In the order of the file's own list, as far as it has one.
  const order = new Map([...described.keys()].map((title, at) => [title, at]));
  return [...missing].sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1)).map(([, lane]) => lane);
}
