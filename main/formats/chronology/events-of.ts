import type { DateOrder } from '../../../shared/time/typed/reading';
import type { ImportContext } from '../../intake/imported';
import { orderOfDigits } from '../order-of-digits';
import type { Direction } from '../years-of-days';
import { BETWEEN, type Chronology, type ChronologyEvent, DATE_ALONE, IN_SECTION, NO_DATE } from './chronology';
import { shown, whyNot, wrongHeading } from './contradictions';
import { datedHeading, isDatedHeading } from './dated-heading';
import { type Above, aboveOf, completed, datedText, edtfOf, NOTHING_ABOVE, plainDate } from './dated-text';
import { aboveIn, isOfDays, type Level, TOP } from './levels';
import { aboveWritten, digitsIn, whenBelow } from './open-digits';
import type { OutlineEntry } from './outline';
import { sectionsBehind } from './sections-behind';
import { titled } from './titled';
import { yearWithin } from './year-within';
import { YearsBelow } from './years-below';

/**
 * @param firstYear of the first date above all headings that say one, as a person says it
 * @param said the order of dates in digits, where they do not prove it
 */
export function chronologyOf(entries: Iterable<OutlineEntry>, firstYear?: number, said: SaidOrder = { order: 'dmy' }): Chronology {
  const all = [...entries];
  const order = orderOfDigits(digitsIn(all), said);
  const behind = sectionsBehind(all);
  const forward = new ChronologyReader(firstYear, order, behind, new Map());
  for (const entry of all) forward.take(entry);
  const directions = forward.shownDirections();
  if (![...directions.values()].includes(-1)) return forward.chronology();
  const reader = new ChronologyReader(firstYear, order, behind, directions);
  for (const entry of all) reader.take(entry);
  return reader.chronology();
}

class ChronologyReader {
  readonly #events: ChronologyEvent[] = [];
  readonly #others: { row: number; why: string }[] = [];
  readonly #sections = new Set<string>();
  readonly #dropped = new Set<ChronologyEvent>();
  #levels: Level[];
  #dated = 0;
  #byHeading = 0;
  #datesAlone = 0;
  /** The last date that a heading is, as EDTF. */
  #lastHeading: string | null = null;

  /** By the row of the heading that says them; 0 of those that a person says. */
  readonly #years = new Map<number, YearsBelow>();

  /**
   * @param order of dates in digits
   * @param behind headings of sections that tell of the text
   * @param directions in which dates below a year run that is said once, by the row of its heading; on where nothing is said
   */
  constructor(
    firstYear: number | undefined,
    private readonly order: DateOrder,
    private readonly behind: ReadonlySet<OutlineEntry>,
    private readonly directions: ReadonlyMap<number, Direction>,
  ) {
    const above = firstYear === undefined ? NOTHING_ABOVE : aboveOf(String(firstYear).padStart(4, '0'));
    this.#levels = [
      { ...TOP, above: { ...above, order }, years: firstYear === undefined ? null : this.#yearsFrom(firstYear, 'What was said', 0) },
    ];
  }

  take(entry: OutlineEntry): void {
    const under = this.#under(entry);
    if (entry.kind === 'heading') this.#heading(entry, under);
    else if (under.isBehind) this.#others.push({ row: entry.row, why: IN_SECTION });
    else this.#line(entry, under);
  }

  shownDirections(): Map<number, Direction> {
    return new Map([...this.#years].map(([row, years]) => [row, years.shown]));
  }

  chronology(): Chronology {
    // A section that all is in says nothing.
    const isLane = this.#sections.size > 1;
    const events = this.#events.filter((event) => !this.#dropped.has(event)).map((event) => (isLane ? event : { ...event, lane: '' }));
    return {
      events,
      others: this.#others,
      dated: this.#dated,
      byHeading: this.#byHeading,
      datesAlone: this.#datesAlone,
      years: [...this.#years.values()],
    };
  }

  /** The nearest level that an entry stands below, those that it ends being left. */
  #under({ kind, depth }: OutlineEntry): Level {
    const isAbove = (level: Level): boolean => {
      if (kind === 'heading') return level.kind === 'heading' && level.depth < depth;
      return level.kind === 'heading' || (level.depth < depth && (kind === 'item' || depth > 0));
    };
    this.#levels = this.#levels.filter(isAbove);
    return this.#levels.at(-1) ?? TOP;
  }

  #heading(entry: OutlineEntry, under: Level): void {
    const { row, text, depth } = entry;
    const stands = aboveIn(under, (above) => completed(text, above) ?? datedHeading(text, above)?.when ?? null, row);
    const alone = completed(text, stands) ?? this.#inYearOfLast(text, under);
    const found = alone === null ? datedHeading(text, stands) : null;
    const when = alone ?? found?.when ?? null;
    const edtf = when === null ? null : edtfOf(when, this.order);
    if (edtf !== null) this.#lastHeading = edtf;
    const level = { ...TOP, depth, edtf, text, isBehind: under.isBehind || this.behind.has(entry) };
    const contradiction = wrongHeading(text, edtf, under) ?? under.contradiction;
    if (edtf === null) {
      // Below what happened on a day, other headings part what is said of it.
      under.event?.notes.push({ text, row: null });
      const years = this.#yearsBelow(entry, under);
      this.#levels.push({
        ...level,
        ...years,
        event: under.event,
        isTentative: under.isTentative,
        contradiction,
        edtf: under.edtf,
        when: under.when,
      });
      return;
    }
    const event = found === null ? null : this.#event(entry, found, under, contradiction);
    const above = aboveWritten(edtf, when, this.order);
    if (event !== null) this.#dated += 1;
    else if (isOfDays(level)) this.#datesAlone += 1;
    this.#levels.push({
      ...level,
      when: whenBelow(edtf, when),
      above,
      event,
      isTentative: event !== null && above.day === null,
      contradiction,
    });
  }

  /** What stands above the lines below a heading that is no date: of a year amid its words they are until months begin anew. */
  #yearsBelow({ row, text }: OutlineEntry, under: Level): Pick<Level, 'above' | 'years'> {
    // Of a month or a day it is what is told, and not when.
    const { year } = under.above.month === null ? yearWithin(text, under.above.year) : {};
    if (year === undefined) {
      under.years?.beginSection();
      return { above: under.above, years: under.years };
    }
    const years = year === null ? null : this.#yearsFrom(Number(year), `The heading “${shown(text)}”`, row);
    return { above: { ...NOTHING_ABOVE, year, order: this.order }, years };
  }

  #yearsFrom(year: number, said: string, row: number): YearsBelow {
    const years = new YearsBelow(year, said, this.directions.get(row) ?? 1);
    this.#years.set(row, years);
    return years;
  }

  /** A heading without a year behind one that says it, where no new year can lie between them. */
  #inYearOfLast(text: string, { above }: Level): string | null {
    const last = this.#lastHeading;
    if (last === null || above.year !== null) return null;
    const when = completed(text, { ...aboveOf(last), month: null, day: null, order: this.order });
    const edtf = when === null ? null : edtfOf(when, this.order);
    return edtf !== null && edtf >= last ? when : null;
  }

  #line(entry: OutlineEntry, under: Level): void {
    const { row, kind, depth, text } = entry;
    const stands = aboveIn(under, (one) => datedText(text, one)?.when ?? null, row);
    const found = datedText(text, stands);
    const edtf = found === null ? null : edtfOf(found.when, this.order);
    if (found !== null && found.text === '') {
      // A date alone is that of what stands below it.
      const above = edtf === null ? stands : aboveWritten(edtf, found.when, this.order);
      const years = edtf === null ? under.years : null;
      this.#levels.push({
        ...under,
        kind,
        depth: kind === 'item' ? depth : 0,
        above,
        years,
        edtf,
        when: whenBelow(edtf, found.when),
        text,
        event: null,
        isTentative: false,
      });
      this.#datesAlone += 1;
      this.#others.push({ row, why: DATE_ALONE });
      return;
    }
    if (found !== null) {
      this.#endTentative();
      const event = this.#event(entry, found, under, edtf === null ? null : whyNot(edtf, this.#levels));
      this.#dated += 1;
      this.#below(entry, under, edtf === null ? under.above : aboveWritten(edtf, found.when, this.order), event);
      return;
    }
    if (under.event !== null) {
      under.event.notes.push({ text: kind === 'item' ? `• ${text}` : text, row });
      under.event.urls.push(...entry.urls);
      return;
    }
    const hasHeading = under.edtf !== null || under.contradiction !== null;
    if (!hasHeading) this.#others.push({ row, why: NO_DATE });
    else if (kind === 'paragraph' && !isOfDays(under)) this.#others.push({ row, why: BETWEEN });
    else {
      const event = this.#event(entry, { when: under.when ?? '', text }, under);
      // What the heading says beside its date.
      if (under.edtf !== null && plainDate(under.text) !== under.text) event.notes.push({ text: under.text, row: null });
      this.#byHeading += 1;
      this.#below(entry, under, under.above, event);
    }
  }

  /** What stands deeper than an item says more of it. */
  #below({ kind, depth, text }: OutlineEntry, under: Level, above: Above, event: ChronologyEvent): void {
    const year = above.year ?? under.above.year;
    if (kind === 'item') this.#levels.push({ ...under, kind, depth, above: { ...above, year }, text, event, isTentative: false });
  }

  #event({ row, urls }: OutlineEntry, { when, text }: { when: string; text: string }, under: Level, contradiction = under.contradiction) {
    const { title, whole } = titled(text);
    const lane = this.#lane();
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

  /** The nearest heading that says no date and is not the one of the whole text. */
  #lane(): string {
    return (
      this.#levels.findLast(({ kind, depth, text }) => kind === 'heading' && depth > 1 && text !== '' && !isDatedHeading(text))?.text ?? ''
    );
  }

  /** A heading with a date and words is a section where what stands below it says dates. */
  #endTentative(): void {
    for (const { event, isTentative } of this.#levels) {
      if (event === null || !isTentative || this.#dropped.has(event)) continue;
      this.#dropped.add(event);
      this.#dated -= 1;
      for (const { row } of event.notes) if (row !== null) this.#others.push({ row, why: BETWEEN });
    }
    this.#levels = this.#levels.map((level) => (level.isTentative ? { ...level, event: null, isTentative: false } : level));
  }
}

type SaidOrder = Pick<ImportContext, 'order' | 'dates'>;
