import type { Taken } from '../../../shared/reading-again';
import type { ChangedRecord, Difference } from './difference';
import { PackedList } from './packed-list';
import type { EntityFields, ReadEntity } from './questions';

/** A change of an entry that is there to what the file says now. Links and outcomes name entries as the file does, or by their ids here. */
export interface PlannedChange {
  readonly entity: ReadEntity;
  readonly id: string;
  /** What the fields are; where one is something else by then, nothing is imported. */
  readonly expects: EntityFields;
  readonly after: EntityFields;
  /** The title of the lane that it goes to; null where it stays. */
  readonly lane: string | null;
}

/** The changes that somebody chose to take. */
export function plannedChanges(difference: Difference, taken: Taken): PackedList<PlannedChange> {
  const changes = new PackedList<PlannedChange>();
  const [except, exceptConflicts] = [new Set(taken.except), new Set(taken.exceptConflicts)];
  for (const record of difference.changed) {
    if ((taken.changed === 'take') === except.has(record.n)) continue;
    const planned = changeOf(record, (taken.conflicts === 'file') !== exceptConflicts.has(record.n), difference);
    if (planned !== null) changes.push(planned);
  }
  return changes;
}

function changeOf({ entity, id, fields }: ChangedRecord, overwrites: boolean, { records }: Difference): PlannedChange | null {
  const chosen = fields.filter(({ edited }) => overwrites || !edited);
  if (chosen.length === 0) return null;
  const lane = chosen.find(({ field }) => field === 'lane');
  return {
    entity,
    id,
    expects: Object.fromEntries(chosen.map(({ field, here }) => [field, here])),
    after: Object.fromEntries(chosen.filter((one) => one !== lane).map(({ field, file }) => [field, file])),
    lane: lane === undefined ? null : records.laneTitleOf(lane.file),
  };
}

/** Titles of the lanes that changed entries go to. */
export function* lanesOf(changes: Iterable<PlannedChange>): Generator<string> {
  for (const { lane } of changes) if (lane !== null) yield lane;
}

/** What is told of the columns by which records are known. */
export function notesOfKey({ repeated: { count, columns } }: Difference): string[] {
  if (count === 0) return [];
  const key = columns.map((column) => `“${column}”`).join(' + ');
  return [
    `${count.toLocaleString('en')} ${count === 1 ? 'row has' : 'rows have'} in ${key} what stands several times, now or when the file was read before: known by title, date and lane instead.`,
  ];
}

/** What is told of a file that was read before. @param changed how many entries will be changed */
export function notesOf({ counts, name, elsewhere }: Difference, taken: Taken, changed: number): string[] {
  const { same, changed: different, conflicts, removed, gone } = counts;
  const left = different - changed;
  return [
    elsewhere === null
      ? ''
      : `${elsewhere.count.toLocaleString('en')} of ${elsewhere.of.toLocaleString('en')} ${elsewhere.count === 1 ? 'is' : 'are'} here already, read from ${elsewhere.name}: --version-of ${quoted(elsewhere.name)} says that it is the same file.`,
    same === 0 ? '' : `${are(same, 'entry', 'entries')} in this timeline already and ${were(same)} left as ${it(same)}.`,
    left === 0
      ? ''
      : `${are(left, 'entry', 'entries')} otherwise in the file than when ${left === 1 ? 'it was' : 'they were'} read before, and ${were(left)} left as ${it(left)} here.`,
    conflicts === 0 || taken.changed === 'keep' || taken.conflicts === 'file'
      ? ''
      : `${are(conflicts, 'entry', 'entries')} changed in the file and edited here, too: what was edited here stands.`,
    removed === 0 || taken.removed ? '' : `${are(removed, 'entry', 'entries')} in the file that ${were(removed)} deleted here; left out.`,
    gone === 0
      ? ''
      : `${are(gone, 'entry', 'entries')} no longer in the file; ${gone === 1 ? 'it stays' : 'they stay'} (read before from ${name}).`,
  ].filter((note) => note !== '');
}

/** As every shell takes it; a name that one may take otherwise is not written out. */
function quoted(name: string): string {
  if (/^[\p{L}\p{N}._][\p{L}\p{N}._-]*$/u.test(name)) return name;
  return /^-|["$`\\!%]/.test(name) ? 'NAME' : `"${name}"`;
}

function are(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? `${one} is` : `${many} are`}`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function it(count: number): string {
  return count === 1 ? 'it is' : 'they are';
}
