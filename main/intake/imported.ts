import type { z } from 'zod';
import { eventDraftSchema } from '../../shared/event';
import type {
  Decision,
  ImportChoices,
  ImportCounts,
  ImportFormat,
  ImportProblem,
  Sheets,
  TableShape,
  TextReading,
} from '../../shared/import';
import { LANE_FIELDS, type LaneDraft } from '../../shared/lane';
import type { ColumnUse } from '../../shared/mapping';
import { rowName } from '../../shared/row-name';
import type { SavedView } from '../../shared/saved-view';
import { IN_WORDS } from '../../shared/schema-words';
import { type Series, seriesSchema } from '../../shared/series';
import type { DateOrder } from '../../shared/time/typed/reading';
import type { DateContext } from '../../shared/time/typed-date';
import { validate, wellFormed } from '../../shared/validate';
import { MAX_PROBLEMS } from './caps';
import type { SaidOfDates } from './evidence/proven-by';
import type { SaidOfBefore } from './imported-event';
import { mendDraft } from './mend-draft';
import { Outcomes, type RefusedBeside, type RefusedRecord } from './outcomes';
import { PackedEvents } from './packed-events';
import { RepeatedIds } from './repeated-ids';

/** How dates are understood (today, home zone, how 8/1/2026 is read), and what is chosen about the file. */
export interface ImportContext extends DateContext {
  /** What becomes of records without a date; they are refused where nobody says. */
  readonly undated?: 'take' | 'refuse' | undefined;
  /** Encoding of a text that the person named, by its name in the standard; told by the bytes where nobody says. */
  readonly encoding?: string | undefined;
  /** The text has places where bytes were no text. */
  readonly isDamaged?: boolean | undefined;
  /** How dates are read where their column leaves it open, beside their order. */
  readonly dates?: Omit<SaidOfDates, 'order'> | undefined;
  /** The first record of a table names its columns, or is one like the others, or the one in this row does; told by its cells where nobody says. */
  readonly header?: ImportChoices['header'] | undefined;
  /** Only so many of a table's records are read, of a text that may break off in the middle of the last. */
  readonly sample?: number | undefined;
  /** What was chosen earlier for tables with the same headers, by their mark; in force where nothing is said now. */
  readonly remembered?: ((headers: string) => ImportChoices | null) | undefined;
  /** Which columns of a table are what. */
  readonly columns?: SaidColumns | undefined;
  /** Which sheets of a workbook, tables of a text or files of several, by name or number from 1, the one that is shown first; those that hold events where nobody says. */
  readonly sheets?: readonly string[] | undefined;
  /** Headers of the columns of a table by which its records are known when it is read again; without them, those of its ids. */
  readonly key?: readonly string[] | undefined;
  /** The same as chosen when a file of this name was read before; left aside where the table has no such columns. */
  readonly keyBefore?: readonly string[] | undefined;
}

/** What a person says of the columns of a table. */
export interface SaidColumns {
  /** Headers by what their columns hold. */
  readonly uses: ReadonlyMap<ColumnUse, readonly string[]>;
  /** What each column is, by its place; then nothing is suggested. */
  readonly exact?: readonly (ColumnUse | null)[] | undefined;
  /** The same of each of several tables, by the marks of their lines of headers. */
  readonly exactBy?: ReadonlyMap<string, readonly (ColumnUse | null)[]> | undefined;
  /** The lane of events of which the file says none. */
  readonly lane?: string | undefined;
  /** Whether columns that no field is for are kept in the summary. */
  readonly keepOthers: boolean;
}

/** What the person said of the dates, and how they are read where nothing says more. */
export function saidOfDates({ order, dates }: Pick<ImportContext, 'order' | 'dates'>): SaidOfDates {
  return { ...dates, order };
}

/** The lane of events of which a file says none, where the person chose one. */
export function usualLaneOf({ columns }: ImportContext): string | null {
  return columns?.lane?.trim() || null;
}

export interface ImportedSeries {
  readonly row: number;
  readonly draft: Omit<Series, 'id' | 'lane'>;
  readonly lane: string | null;
  readonly id: string | null;
}

/** What a file holds. With any problem nothing may be imported, unless the good records alone are asked for; notes say what was taken otherwise than it stands there. */
export interface Imported {
  readonly format: ImportFormat;
  /** How its text is encoded, by the name of the standard: `utf-8`; undefined for what is no text. */
  readonly encoding?: string;
  readonly drafts: PackedEvents;
  readonly series: readonly ImportedSeries[];
  /** Lanes the file describes, for making those that are missing. */
  readonly lanes: readonly LaneDraft[];
  /** Saved views; only Annals' own JSON has any. */
  readonly views: readonly SavedView[];
  readonly problems: readonly ImportProblem[];
  /** Problems found in all; `problems` lists the first thousand. */
  readonly problemCount: number;
  /** What is wrong with the file as a whole: then not even its good records can be told. */
  readonly fault: ImportProblem | null;
  /** What became of its records: their sum is what was read. */
  readonly counts: ImportCounts;
  /** What was done so that records could be taken; the first thousand. */
  readonly repairs: readonly ImportProblem[];
  /** Records that hold no event; the first thousand. */
  readonly notEvents: readonly ImportProblem[];
  /** The refused records as a file of the same format, which can be mended and read again. */
  readonly refusedFile: () => Iterable<string>;
  /** Those of several files that fit into no one file with the others, each as a file of its own. */
  readonly refusedBeside?: readonly RefusedBeside[];
  readonly notes: readonly string[];
  /** Fields that the file speaks of; null: all. Of the others, a newer version of the file changes nothing. */
  readonly says: ReadonlySet<string> | null;
  /** Columns by which the records of a table are known, where it has such; and whether a person chose them. */
  readonly knownBy: readonly string[];
  readonly isKeyChosen: boolean;
  /** Dates that can be read in more than one way, and the first thousand rows that have one. */
  readonly ambiguous: { readonly count: number; readonly rows: readonly number[] /** One of the notes. */; readonly note: string | null };
  /** Records without a date. */
  readonly undated: number;
  /** Null for what is no table. */
  readonly table: TableShape | null;
  /** Null for what is no workbook, no text with several tables and not several files. */
  readonly sheets: Sheets | null;
  /** How the bytes of a text may be read where they leave a doubt, the way that was taken first. */
  readonly textReadings?: readonly TextReading[];
  readonly decisions: readonly Decision[];
}

/** What a reader fills. */
export class Gathering {
  readonly drafts = new PackedEvents();
  readonly series: ImportedSeries[] = [];
  readonly lanes: Imported['lanes'][number][] = [];
  readonly views: SavedView[] = [];
  readonly outcomes = new Outcomes();
  readonly notes: string[] = [];
  /** What notes begin with while one of several parts of a file is read. */
  notesOn = '';
  readonly ambiguousRows: number[] = [];
  ambiguousCount = 0;
  /** How those were read. */
  readonly ambiguousOrders = new Set<DateOrder>();
  readonly otherReadings: { count: number; first: string | null } = { count: 0, first: null };
  ambiguousNote: string | null = null;
  undated = 0;
  table: TableShape | null = null;
  sheets: Sheets | null = null;
  decisions: readonly Decision[] = [];
  says: ReadonlySet<string> | null = null;
  knownBy: readonly string[] = [];
  isKeyChosen = false;
  /** How refused records are written as a file of the format. */
  writeRefused: (records: Iterable<RefusedRecord>) => Iterable<string> = () => [];
  private readonly ids = new Set<string>();
  private readonly repeatedIds = new RepeatedIds();
  /** By how the file writes them: lanes are few and named often. */
  private readonly laneTitles = new Map<string, string>();

  /** @param usualLane of events of which the file says none; null: the timeline's first */
  constructor(private readonly usualLane: string | null = null) {}

  /** Reads one record; what is found wrong with it refuses it alone. @param written the record as its file has it. Whether it was taken. */
  record(row: number, written: () => string, work: () => void): boolean {
    return this.outcomes.record(row, written, work);
  }

  problem(row: number, field: string, message: string): void {
    this.outcomes.problem({ row, field, message });
  }

  repaired(row: number, field: string, message: string): void {
    this.outcomes.repaired({ row, field, message });
    // The row says of which part it is.
    this.#keep(problemWords({ row, field, message }));
  }

  note(message: string): void {
    this.#keep(`${this.notesOn}${message}`);
  }

  #keep(note: string): void {
    if (this.notes.length < MAX_PROBLEMS) this.notes.push(note);
  }

  ambiguousDate(row: number): void {
    this.ambiguousCount += 1;
    if (this.ambiguousRows.length < MAX_PROBLEMS) this.ambiguousRows.push(row);
  }

  /** A date in words that can mean something else, too; told once for all of them. */
  otherReading(row: number, text: string, edtf: string): void {
    this.otherReadings.count += 1;
    this.otherReadings.first ??= `in row ${rowName(row)} “${text.trim().slice(0, 60)}” was read as ${edtf}`;
  }

  /** Takes over what was read of one of several tables apart, before it was known that it counts. */
  take(other: Gathering): void {
    for (const event of other.drafts) this.drafts.push({ ...event, lane: event.lane ?? this.usualLane, id: this.unique(event.id) });
    this.outcomes.take(other.outcomes);
    for (const note of other.notes) this.#keep(note);
    this.ambiguousCount += other.ambiguousCount;
    for (const row of other.ambiguousRows.slice(0, MAX_PROBLEMS - this.ambiguousRows.length)) this.ambiguousRows.push(row);
    for (const order of other.ambiguousOrders) this.ambiguousOrders.add(order);
    this.otherReadings.count += other.otherReadings.count;
    this.otherReadings.first ??= other.otherReadings.first;
    this.undated += other.undated;
    for (const note of other.repeatedIds.notes) this.note(note);
    this.decisions = [...this.decisions, ...other.decisions];
    const { table, says, knownBy, isKeyChosen, writeRefused } = other;
    Object.assign(this, { table, says, knownBy, isKeyChosen, writeRefused });
  }

  /** Checks the fields of an event by the schema of the store and keeps it; otherwise names what is wrong, as `fieldNames` calls it. */
  event(
    row: number,
    fields: Readonly<Record<string, unknown>>,
    lane: string | null,
    id: string | null,
    fieldNames: Readonly<Record<string, string>> = {},
    before?: SaidOfBefore,
  ): void {
    const mended = mendDraft(fields, lane);
    const parsed = draftSchema.safeParse(wellFormed(mended.fields), IN_WORDS);
    if (!parsed.success) {
      this.schemaProblems(row, parsed.error, fieldNames);
      return;
    }
    for (const { field, message } of mended.repairs) this.repaired(row, fieldNames[field] ?? field, message);
    const title = this.laneOf(row, mended.lane);
    if (title === undefined) return;
    this.repeatedIds.see(row, id ?? before?.known ?? null);
    this.drafts.push({ row, draft: parsed.data, lane: title ?? this.usualLane, id: this.unique(id), before });
  }

  /** A lane as timelines call theirs; null where none is said. One that no timeline could have refuses the record, and is undefined. */
  private laneOf(row: number, lane: string | null): string | null | undefined {
    if (lane === null || lane.trim() === '') return null;
    const known = this.laneTitles.get(lane);
    if (known !== undefined) return known;
    const parsed = validate(laneTitleSchema, lane);
    if (parsed.ok) {
      this.laneTitles.set(lane, parsed.value);
      return parsed.value;
    }
    this.problem(row, 'Lane', parsed.error.message);
    return undefined;
  }

  seriesOf(row: number, fields: unknown, lane: string | null, id: string | null): void {
    const parsed = seriesFieldsSchema.safeParse(wellFormed(fields), IN_WORDS);
    if (!parsed.success) {
      this.schemaProblems(row, parsed.error, {});
      return;
    }
    const title = this.laneOf(row, lane);
    if (title !== undefined) this.series.push({ row, draft: parsed.data, lane: title, id: this.unique(id) });
  }

  /** A row copied in a spreadsheet brings its id along; only the first keeps it. */
  private unique(id: string | null): string | null {
    if (id === null || this.ids.has(id)) return null;
    this.ids.add(id);
    return id;
  }

  schemaProblems(row: number, error: z.ZodError, fieldNames: Readonly<Record<string, string>>): void {
    for (const issue of error.issues.slice(0, 5)) {
      const [first = '', ...rest] = issue.path.map(String);
      this.problem(row, [fieldNames[first] ?? first, ...rest].join('.'), issue.message);
    }
  }

  /** @throws RangeError where a record was lost, see Outcomes.check */
  result(format: ImportFormat): Imported {
    const { drafts, series, lanes, views, notes, outcomes, writeRefused, says, knownBy, isKeyChosen } = this;
    const { problems, problemCount, fault, repairs, notEvents } = outcomes;
    drafts.seal();
    for (const note of this.repeatedIds.notes) this.note(note);
    const ambiguous = { count: this.ambiguousCount, rows: this.ambiguousRows, note: this.ambiguousNote };
    const refusedFile = () => writeRefused(outcomes.refusedRecords());
    const found = { problems, problemCount, fault, counts: outcomes.check(), repairs, notEvents, refusedFile };
    const { undated, table, sheets, decisions } = this;
    const held = { format, drafts, series, lanes, views, ...found };
    return { ...held, notes, says, knownBy, isKeyChosen, ambiguous, undated, table, sheets, decisions };
  }
}

/** "Row 3, column When: …" @param files names of several files */
export function problemWords({ row, field, message }: ImportProblem, files: readonly string[] = []): string {
  const where = [row === 0 ? '' : `row ${rowName(row, files)}`, field].filter((part) => part !== '').join(', ');
  return where === '' ? message : `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${message}`;
}

const laneTitleSchema = LANE_FIELDS.title.schema;
const draftSchema = eventDraftSchema.omit({ lane: true });
const seriesFieldsSchema = seriesSchema.omit({ id: true, lane: true });
