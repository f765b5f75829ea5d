import { fail, ok, type Result } from '../../shared/result';
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
  /** Events and series of the file that the timeline has already, by their ids; they are left as they are. */
  readonly alreadyThere: number;
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

/** Works out what importing would do. Errors: `invalid` with the first problem that keeps the file from being taken so. */
export function planImport(imported: Imported, { lanes, present }: KnownTimeline, take: Take = 'all'): Result<ImportPlan> {
  const first = take === 'all' ? imported.problems[0] : imported.fault;
  if (first !== undefined && first !== null) return fail('invalid', problemWords(first));
  const isThere = (id: string | null): boolean => id !== null && present.has(id);
  const { ids } = imported.drafts;
  const newEvents = imported.drafts.where((index) => !isThere(ids[index] ?? null));
  const newSeries = imported.series.filter(({ id }) => !isThere(id));
  const alreadyThere = imported.drafts.length + imported.series.length - newEvents.length - newSeries.length;
  const notes = [...imported.notes];
  if (alreadyThere > 0)
    notes.push(
      `${few(alreadyThere, 'entry is', 'entries are')} in this timeline already and ${alreadyThere === 1 ? 'was left as it is' : 'were left as they are'}.`,
    );
  const written = new Set(ids);
  const loose = [...newEvents.targets.values()].flat().filter((to) => !written.has(to) && !isThere(to)).length;
  if (loose > 0)
    notes.push(
      `${few(loose, 'link leads', 'links lead')} to ${loose === 1 ? 'an event that is' : 'events that are'} neither in the file nor in this timeline; ${loose === 1 ? 'it was' : 'they were'} left out.`,
    );
  return ok({
    events: newEvents,
    series: newSeries,
    newLanes: missingLanes(imported, lanes, new Set([...newEvents.lanes, ...newSeries.map(({ lane }) => lane)])),
    views: imported.views,
    alreadyThere,
    notes,
  });
}

function few(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How history calls the import: "Import 12 events from list.csv". `source` is the file's name. */
export function importLabel({ events, series }: ImportPlan, source: string): string {
  const counts = [counted(events.length, 'event'), series.length === 0 ? '' : `${series.length} review series`];
  return `Import ${counts.filter(Boolean).join(' and ')} from ${source.slice(0, 100)}`;
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
    counts: imported.counts,
    repairs: imported.repairs,
    notEvents: imported.notEvents,
    problems: imported.problems,
    problemCount: imported.problemCount,
    notes: plan === null ? imported.notes : plan.notes,
  };
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

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? what : `${what}s`}`;
}
