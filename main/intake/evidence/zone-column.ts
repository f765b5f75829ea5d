import { meaningWords } from '../../../shared/time/typed/abbreviations';
import type { OpenZone } from '../../../shared/time/typed/cursor';
import { type OffsetUnit, unitOfOffsets } from '../zones/offset-numbers';
import { type ZoneCell, zoneOfCell } from '../zones/zone-cell';
import { inRows, Rows } from './rows';

/** Zones named in a note one by one. */
const NAMED = 6;
/** Different cells that are kept; a column of zones has few. */
const MOST = 1000;

/** A column that says for each row in which zone its times are. */
export class ZoneColumn {
  readonly #cells = new Set<string>();
  readonly #known = new Map<string, ZoneCell>();
  readonly #rows = new Map<string, Rows>();
  #unit: OffsetUnit | null | undefined;

  constructor(
    /** The column as the person knows it. */
    readonly name: string,
    /** IANA zones of the people who write. */
    private readonly homes: readonly string[],
  ) {}

  /** A cell of a row whose time names no zone itself. Whether it says something. */
  see(row: number, cell: string): boolean {
    const text = cell.trim();
    if (this.#cells.size < MOST) this.#cells.add(text.toLowerCase());
    if (text === '') return false;
    const rows = this.#rows.get(text) ?? new Rows();
    if (this.#rows.size < MOST || this.#rows.has(text)) this.#rows.set(text, rows);
    rows.add(row);
    return true;
  }

  /** What a cell says, once all of them were seen. */
  of(cell: string): ZoneCell {
    const text = cell.trim();
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const said = zoneOfCell(text, { homes: this.homes, beside: this.#cells, numbers: this.unit });
    if (this.#known.size < MOST) this.#known.set(text, said);
    return said;
  }

  private get unit(): OffsetUnit | null {
    if (this.#unit === undefined) this.#unit = unitOfOffsets(this.name, this.#cells);
    return this.#unit;
  }

  /** What the column says of which rows; null where it says nothing of any time. */
  get note(): string | null {
    const said = [...this.#rows].flatMap(([text, rows]) => {
      const cell = this.of(text);
      return cell.kind === 'zone' ? [`${text === cell.zone ? text : `${text}, which is ${cell.zone}`} (${inRows(rows)})`] : [];
    });
    if (said.length === 0) return null;
    const more = said.length > NAMED ? ` and ${said.length - NAMED} more` : '';
    return `Times were read in the zone that their row says in column ${this.name}: ${said.slice(0, NAMED).join('; ')}${more}.`;
  }
}

/** Why a time cannot be read whose zone several share. */
export function whyOpen({ abbreviation, meanings }: OpenZone): string {
  return `“${abbreviation}” can be ${meaningWords(meanings)}. Say in which zone the times of the file are, such as America/Chicago, or write the offset.`;
}
