import type { XmlOpen } from '../../xml/read-xml';

/** How much of a date cells show, by the styles of an ODS file: ODF 1.3 part 3, 16.29 (data styles). */
export class DateStyles {
  /** What the date styles show: `year`, `month`, `day`, `hours`. */
  readonly #shown = new Map<string, Set<string>>();
  readonly #ofCells = new Map<string, string>();
  #current: Set<string> | null = null;

  open(piece: XmlOpen): void {
    if (piece.name === 'date-style') {
      this.#current = new Set();
      this.#shown.set(piece.attribute('style:name') ?? '', this.#current);
    } else if (piece.name === 'style') {
      const shows = piece.attribute('style:data-style-name');
      if (shows !== undefined) this.#ofCells.set(piece.attribute('style:name') ?? '', shows);
    } else this.#current?.add(piece.name);
  }

  close(name: string): void {
    if (name === 'date-style') this.#current = null;
  }

  /** A date as a cell shows it: of the first of a month or year alone the month or year, where no more is shown. */
  shown(date: string, style: string | undefined): string {
    const parts = this.#shown.get(this.#ofCells.get(style ?? '') ?? '');
    if (parts === undefined || parts.has('day') || parts.has('hours') || !parts.has('year') || !/^\d{4}-\d\d-01$/.test(date)) return date;
    return parts.has('month') || !date.endsWith('-01-01') ? date.slice(0, 7) : date.slice(0, 4);
  }
}
