import type { z } from 'zod';
import { eventDraftSchema } from '../../shared/event';
import type { ImportFormat, ImportProblem } from '../../shared/import';
import type { Lane } from '../../shared/lane';
import type { SavedView } from '../../shared/saved-view';
import { IN_WORDS } from '../../shared/schema-words';
import { type Series, seriesSchema } from '../../shared/series';
import type { DateContext } from '../../shared/time/typed-date';
import { wellFormed } from '../../shared/validate';
import { MAX_PROBLEMS } from './caps';
import { PackedEvents } from './packed-events';

/** How dates are understood: today, home zone, and how 8/1/2026 is read. */
export type ImportContext = DateContext;

export interface ImportedSeries {
  readonly row: number;
  readonly draft: Omit<Series, 'id' | 'lane'>;
  readonly lane: string | null;
  readonly id: string | null;
}

/** What a file holds. With any problem nothing may be imported; notes say what was taken otherwise than it stands there. */
export interface Imported {
  readonly format: ImportFormat;
  readonly drafts: PackedEvents;
  readonly series: readonly ImportedSeries[];
  /** Lanes the file describes, for making those that are missing. */
  readonly lanes: readonly (Pick<Lane, 'title'> & Partial<Pick<Lane, 'color' | 'collapsed'>>)[];
  /** Saved views; only Annals' own JSON has any. */
  readonly views: readonly SavedView[];
  readonly problems: readonly ImportProblem[];
  /** Problems found in all; `problems` lists the first thousand. */
  readonly problemCount: number;
  readonly notes: readonly string[];
  /** Dates that can be read in more than one way, and the first thousand rows that have one. */
  readonly ambiguous: { readonly count: number; readonly rows: readonly number[] /** One of the notes. */; readonly note: string | null };
}

/** What a reader fills. */
export class Gathering {
  readonly drafts = new PackedEvents();
  readonly series: ImportedSeries[] = [];
  readonly lanes: Imported['lanes'][number][] = [];
  readonly views: SavedView[] = [];
  readonly problems: ImportProblem[] = [];
  readonly notes: string[] = [];
  readonly ambiguousRows: number[] = [];
  ambiguousCount = 0;
  ambiguousNote: string | null = null;
  problemCount = 0;
  private readonly ids = new Set<string>();

  problem(row: number, field: string, message: string): void {
    this.problemCount += 1;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ row, field, message });
  }

  note(message: string): void {
    if (this.notes.length < MAX_PROBLEMS) this.notes.push(message);
  }

  ambiguousDate(row: number): void {
    this.ambiguousCount += 1;
    if (this.ambiguousRows.length < MAX_PROBLEMS) this.ambiguousRows.push(row);
  }

  /** Checks the fields of an event by the schema of the store and keeps it; otherwise names what is wrong, as `fieldNames` calls it. */
  event(row: number, fields: unknown, lane: string | null, id: string | null, fieldNames: Readonly<Record<string, string>> = {}): void {
    const parsed = draftSchema.safeParse(wellFormed(fields), IN_WORDS);
    if (parsed.success) this.drafts.push({ row, draft: parsed.data, lane: lane?.trim() || null, id: this.unique(id) });
    else this.schemaProblems(row, parsed.error, fieldNames);
  }

  seriesOf(row: number, fields: unknown, lane: string | null, id: string | null): void {
    const parsed = seriesFieldsSchema.safeParse(wellFormed(fields), IN_WORDS);
    if (parsed.success) this.series.push({ row, draft: parsed.data, lane: lane?.trim() || null, id: this.unique(id) });
    else this.schemaProblems(row, parsed.error, {});
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

  result(format: ImportFormat): Imported {
    const { drafts, series, lanes, views, problems, problemCount, notes } = this;
    drafts.seal();
    const ambiguous = { count: this.ambiguousCount, rows: this.ambiguousRows, note: this.ambiguousNote };
    return { format, drafts, series, lanes, views, problems, problemCount, notes, ambiguous };
  }
}

const draftSchema = eventDraftSchema.omit({ lane: true });
const seriesFieldsSchema = seriesSchema.omit({ id: true, lane: true });
