import { countedBy } from '../../../shared/counted-by';
import type { Decision, ImportCounts, ImportProblem, Sheets } from '../../../shared/import';
import { partNumber, rowInFile } from '../../../shared/row-name';
import { MAX_PROBLEMS } from '../../intake/caps';
import type { Imported, ImportedSeries } from '../../intake/imported';
import { PackedEvents } from '../../intake/packed-events';
import type { FileToRead } from './one-file';
import type { ReadPart } from './read-part';
import { refusedOf } from './refused-of-files';

interface OfFiles {
  readonly files: readonly FileToRead[];
  /** Those that are not read, by their places, with why. */
  readonly left: ReadonlyMap<number, string>;
  /** What is wrong with all of them. */
  readonly fault: string | null;
}

const KNOWN = 'This stands in another file that was read as well.';

/** What was read of several files as if it were one. */
export function combined(parts: readonly ReadPart[], { files, left, fault }: OfFiles): Imported {
  const all = parts.map(({ imported }) => imported);
  const [first] = all;
  const whole =
    fault === null ? firstOf(parts, ({ fault: own }) => (own === null ? [] : [own]), files) : { row: 0, field: '', message: fault };
  const problems = [...(fault === null || whole === null ? [] : [whole]), ...listOf(parts, ({ problems: own }) => own, files)];
  const drafts = draftsOf(parts);
  const { series, again } = seriesOf(parts);
  const says = all.map((one) => one.says);
  const tables = all.find(({ knownBy }) => knownBy.length > 0);
  const ambiguous = all.map((one) => one.ambiguous);
  const known = parts.flatMap((part) => [...part.known].map((row) => ({ row: liftOf(part)(row), field: '', message: KNOWN })));
  return {
    ...refusedOf(parts, files),
    drafts,
    series,
    lanes: [...new Map(all.flatMap(({ lanes }) => lanes).map((lane) => [lane.title.toLowerCase(), lane])).values()],
    views: [...new Map(all.flatMap(({ views }) => views).map((view) => [view.id, view])).values()],
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: all.reduce((sum, { problemCount }) => sum + problemCount, fault === null ? 0 : 1),
    fault: whole,
    counts: countsOf(parts, again),
    repairs: listOf(parts, ({ repairs }) => repairs, files).slice(0, MAX_PROBLEMS),
    notEvents: [...listOf(parts, ({ notEvents }) => notEvents, files), ...known].slice(0, MAX_PROBLEMS),
    notes: parts.flatMap(notesOf).slice(0, MAX_PROBLEMS),
    says: says.includes(null) || says.length === 0 ? null : new Set(says.flatMap((own) => [...(own ?? [])])),
    knownBy: tables?.knownBy ?? [],
    isKeyChosen: tables?.isKeyChosen ?? false,
    ambiguous: {
      count: ambiguous.reduce((sum, { count }) => sum + count, 0),
      rows: parts.flatMap((part) => part.imported.ambiguous.rows.map(liftOf(part))).slice(0, MAX_PROBLEMS),
      note: ambiguous[0]?.note ?? null,
    },
    undated: all.reduce((sum, { undated }) => sum + undated, 0),
    table: first?.table ?? null,
    sheets: sheetsOf(parts, drafts, series, { files, left }),
    decisions: once(all.flatMap(({ decisions }) => decisions)),
  };
}

/** The number of a row among those of all files. */
function liftOf({ file }: Pick<ReadPart, 'file'>): (row: number) => number {
  return file === null ? (row) => row : (row) => rowInFile(file, row);
}

/** What was found in some records, with their rows among those of all files; what is wrong with a file as a whole names it. */
function listOf(
  parts: readonly ReadPart[],
  list: (imported: Imported) => readonly ImportProblem[],
  files: readonly FileToRead[],
): ImportProblem[] {
  return parts.flatMap((part) => {
    const { file } = part;
    const lift = liftOf(part);
    return list(part.imported).map((one) => {
      if (file === null || one.row > 0) return { ...one, row: lift(one.row) };
      return { ...one, message: `“${files[file - 1]?.name ?? ''}”: ${one.message}` };
    });
  });
}

function firstOf(...[parts, list, files]: Parameters<typeof listOf>): ImportProblem | null {
  return listOf(parts, list, files)[0] ?? null;
}

function notesOf({ file, imported: { notes } }: ReadPart): readonly string[] {
  return file === null ? notes : notes.map((note) => `File ${file}: ${note}`);
}

/** The events of all files. An id that several have is that of the first. */
function draftsOf(parts: readonly ReadPart[]): PackedEvents {
  const drafts = new PackedEvents();
  const ids = new Set<string>();
  for (const { file, imported, known, lane } of parts) {
    const lift = liftOf({ file });
    for (const event of imported.drafts) {
      if (known.has(event.row)) continue;
      const isNew = event.id !== null && !ids.has(event.id);
      if (event.id !== null) ids.add(event.id);
      drafts.push({ ...event, row: lift(event.row), lane: event.lane ?? lane, id: isNew ? event.id : null });
    }
  }
  drafts.seal();
  return drafts;
}

/** The review series of all files; one that another file has already comes in once. */
function seriesOf(parts: readonly ReadPart[]): {
  readonly series: readonly ImportedSeries[];
  readonly again: ReadonlyMap<ReadPart, number>;
} {
  const byId = new Map<string, string>();
  const again = new Map<ReadPart, number>();
  const series = parts.flatMap((part) =>
    part.imported.series.flatMap((one): ImportedSeries[] => {
      const said = JSON.stringify(one.draft);
      const before = one.id === null ? undefined : byId.get(one.id);
      if (before === said) {
        again.set(part, (again.get(part) ?? 0) + 1);
        return [];
      }
      if (one.id !== null && before === undefined) byId.set(one.id, said);
      return [{ ...one, row: liftOf(part)(one.row), lane: one.lane ?? part.lane, id: before === undefined ? one.id : null }];
    }),
  );
  return { series, again };
}

/** What became of the records of all files: those whose events stand in another are no events of theirs. */
function countsOf(parts: readonly ReadPart[], again: ReadonlyMap<ReadPart, number>): ImportCounts {
  const sum = { read: 0, accepted: 0, repaired: 0, refused: 0, notEvents: 0 };
  for (const part of parts) {
    const { counts, repairs } = part.imported;
    const mended = new Set(repairs.map(({ row }) => row));
    const known = [...part.known];
    const repaired = Math.min(counts.repaired, known.filter((row) => mended.has(row)).length);
    const accepted = Math.min(counts.accepted, known.length - repaired + (again.get(part) ?? 0));
    sum.read += counts.read;
    sum.accepted += counts.accepted - accepted;
    sum.repaired += counts.repaired - repaired;
    sum.refused += counts.refused;
    sum.notEvents += counts.notEvents + accepted + repaired;
  }
  return sum;
}

function sheetsOf(
  parts: readonly ReadPart[],
  drafts: PackedEvents,
  series: readonly ImportedSeries[],
  { files, left }: Pick<OfFiles, 'files' | 'left'>,
): Sheets {
  const events = countedBy([...drafts.rows, ...series.map(({ row }) => row)], (row) => partNumber(row) - 1);
  const tables = parts.flatMap((part) => tablesOf(part));
  const groups = new Map<string, (typeof tables)[number]>();
  for (const table of tables) {
    const key = table.table === null ? '' : table.isOfTables ? `${groups.size}` : table.table.headers;
    const same = groups.get(key);
    groups.set(
      key,
      same === undefined
        ? table
        : { ...same, sheets: [...same.sheets, ...table.sheets], decisions: once([...same.decisions, ...table.decisions]) },
    );
  }
  const read = [...groups.values()].map(({ sheets, table, decisions }) => {
    const eventsBySheet = sheets.map((sheet) => events.get(sheet) ?? 0);
    return { sheets, events: eventsBySheet.reduce((sum, count) => sum + count, 0), eventsBySheet, table, decisions };
  });
  return {
    kind: 'file',
    begins: [],
    chosen: read[0]?.sheets[0] ?? 0,
    together: [],
    names: files.map(({ name }) => ({ name, hidden: false })),
    tables: read,
    left: [...left].map(([sheet, why]) => ({ sheet, why })).sort((one, other) => one.sheet - other.sheet),
  };
}

function tablesOf({ file, imported }: ReadPart) {
  const { sheets, table, decisions } = imported;
  if (file === null) return (sheets?.tables ?? []).map((one) => ({ ...one, isOfTables: true }));
  return [{ sheets: [file - 1], table, decisions: [...decisions], isOfTables: false }];
}

function once(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((one) => [JSON.stringify(one), one])).values()];
}
