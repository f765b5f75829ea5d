import { BETWEEN, type Chronology, type ChronologyEvent } from './chronology';
import type { OutlineEntry } from './outline';
import { titled } from './titled';

/** What was found in a chronology so far: events, rows that tell of none, and how many say what. */
export class FoundEvents {
  readonly #events: ChronologyEvent[] = [];
  readonly #others: { row: number; why: string }[] = [];
  readonly #sections = new Set<string>();
  readonly #dropped = new Set<ChronologyEvent>();
  /** Events that say when they were, and those that have the date of the heading above them. */
  dated = 0;
  byHeading = 0;
  /** Lines that are a date and nothing else, and headings of a day. */
  datesAlone = 0;

  /** A row that tells of no event, and why. */
  other(row: number, why: string): void {
    this.#others.push({ row, why });
  }

  /** @param lane of the section that it stands in; '' without one @param contradiction why it cannot be taken, if anything speaks against it */
  event(
    { row, urls }: OutlineEntry,
    { when, text }: { readonly when: string; readonly text: string },
    lane: string,
    contradiction: string | null,
  ): ChronologyEvent {
    const { title, whole } = titled(text);
    if (lane !== '') this.#sections.add(lane);
    const event: ChronologyEvent = {
      row,
      when,
      title,
      lane,
      notes: title === whole ? [] : [{ text: whole, row: null }],
      urls: [...urls],
      contradiction,
    };
    this.#events.push(event);
    return event;
  }

  /** The one that was found last. */
  get last(): ChronologyEvent | undefined {
    return this.#events.at(-1);
  }

  /** Takes an event back that turned out to be a section: what was said of it is a text between the events. */
  drop(event: ChronologyEvent): void {
    if (this.#dropped.has(event)) return;
    this.#dropped.add(event);
    this.dated -= 1;
    for (const { row } of event.notes) if (row !== null) this.other(row, BETWEEN);
  }

  get all(): Omit<Chronology, 'years' | 'notes' | 'areIso'> {
    // A section that all is in says nothing.
    const isLane = this.#sections.size > 1;
    const events = this.#events.filter((event) => !this.#dropped.has(event)).map((event) => (isLane ? event : { ...event, lane: '' }));
    return { events, others: this.#others, dated: this.dated, byHeading: this.byHeading, datesAlone: this.datesAlone };
  }
}
