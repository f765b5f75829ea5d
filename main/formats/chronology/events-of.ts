import type { DateOrder } from '../../../shared/time/typed/reading';
import type { SaidOfDates } from '../../intake/evidence/proven-by';
import type { Direction } from '../years-of-days';
import { type Above, aboveOf, NOTHING_ABOVE, type OrderOfDigits } from './above';
import { BETWEEN, type Chronology, type ChronologyEvent, DATE_ALONE, IN_SECTION, IS_QUOTED, IS_QUOTED_DATED, NO_DATE } from './chronology';
import { continuedParagraphs, notesOfContinued } from './continued';
import { shown, whyNot, wrongHeading, wrongWeekday } from './contradictions';
import { datedHeading, isDatedHeading, monthOfDiary, titledByFirst, yearOfUndated } from './dated-heading';
import { completed, type DatedText, datedText, plainDate } from './dated-text';
import { edtfOf } from './edtf-of';
import { FoundEvents } from './found-events';
import { HalfDays } from './half-days';
import { aboveIn, isOfDays, type Level, TOP } from './levels';
import { isQuotedDate } from './line-beginnings';
import { aboveWritten, orderOfDigits, whenBelow } from './open-digits';
import type { OutlineEntry } from './outline';
import { SameDays } from './same-day';
import { sectionsBehind } from './sections-behind';
import { TimesBelow } from './times-below';
import { isOfWholeYear, yearWithin } from './year-within';
import { YearsBelow } from './years-below';

/** What is said of the dates of a chronology. */
export interface SaidOfChronology extends SaidOfDates {
  /** Who says the first year, as a sentence begins; a person where nothing is said. */
  readonly yearSaidBy?: string | undefined;
}

/** @param said the year of the first one above all headings that say one, and the order of digits where they do not prove it */
export function chronologyOf(entries: Iterable<OutlineEntry>, said: SaidOfChronology = { order: 'dmy' }): Chronology {
  const { firstYear } = said;
  const all = firstYear === undefined ? titledByFirst([...entries]) : [...entries];
  const orders = orderOfDigits(all, said);
  const sections = { behind: sectionsBehind(all), continued: continuedParagraphs(all) };
  const first = firstYear === undefined ? null : { year: firstYear, said: said.yearSaidBy ?? 'What was said' };
  const forward = new ChronologyReader(first, orders, sections, new Map());
  for (const entry of all) forward.take(entry);
  const directions = forward.shownDirections();
  if (![...directions.values()].includes(-1)) return forward.chronology();
  const reader = new ChronologyReader(first, orders, sections, directions);
  for (const entry of all) reader.take(entry);
  return reader.chronology();
}

class ChronologyReader {
  readonly #found = new FoundEvents();
  #levels: Level[];
  /** The last date that a heading is, as EDTF. */
  #lastHeading: string | null = null;

  readonly #times = new TimesBelow();
  readonly #halves = new HalfDays();
  readonly #sameDays = new SameDays();
  /** Rows of paragraphs that say more of the entry above them. */
  readonly #continued: number[] = [];
  /** By the row of the heading that says them; 0 of those that a person says. */
  readonly #years = new Map<number, YearsBelow>();

  /**
   * @param first the year of the first date above all headings that say one, and who says so
   * @param orders of dates in digits
   * @param sections headings of those that tell of the text, and paragraphs that say more of the entry above them
   * @param directions in which dates below a year run that is said once, by the row of its heading; on where nothing is said
   */
  constructor(
    first: { readonly year: number; readonly said: string } | null,
    private readonly orders: OrderOfDigits & { readonly order: DateOrder },
    private readonly sections: { readonly behind: ReadonlySet<OutlineEntry>; readonly continued: ReadonlySet<OutlineEntry> },
    private readonly directions: ReadonlyMap<number, Direction>,
  ) {
    const above = first === null ? NOTHING_ABOVE : aboveOf(String(first.year).padStart(4, '0'));
    this.#levels = [{ ...TOP, above: { ...above, ...orders }, years: first === null ? null : this.#yearsFrom(first.year, first.said, 0) }];
  }

  take(entry: OutlineEntry): void {
    const under = this.#under(entry);
    if (entry.kind === 'heading') this.#heading(entry, under);
    else if (under.isBehind) this.#found.other(entry.row, IN_SECTION);
    else if (entry.isBetween === true) this.#found.other(entry.row, BETWEEN);
    else this.#line(entry, under);
  }

  shownDirections(): Map<number, Direction> {
    return new Map([...this.#years].map(([row, years]) => [row, years.shown]));
  }

  chronology(): Chronology {
    const notes = [...this.#times.settle(this.#halves.settle()), ...this.#sameDays.notes, ...notesOfContinued(this.#continued)];
    return { ...this.#found.all, years: [...this.#years.values()], notes, areIso: this.orders.hyphens === 'ymd' };
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
    this.#times.end();
    this.#halves.end();
    this.#sameDays.end();
    const stands = aboveIn(under, (above) => completed(text, above) ?? datedHeading(text, above)?.when ?? null, row);
    const alone = completed(text, stands) ?? monthOfDiary(text, stands) ?? this.#inYearOfLast(text, under) ?? yearOfUndated(text, under);
    const found = alone === null ? datedHeading(text, stands) : null;
    const when = alone ?? found?.when ?? null;
    const edtf = when === null ? null : edtfOf(when, this.orders.order);
    if (edtf !== null) {
      this.#lastHeading = edtf;
      this.#endTentative();
    }
    const level = { ...TOP, depth, edtf, text, isBehind: under.isBehind || this.sections.behind.has(entry) };
    const wrong = edtf === null ? wrongWeekday(text, stands) : null;
    const contradiction = wrong?.message ?? wrongHeading(text, edtf, under) ?? under.contradiction;
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
        edtf: wrong?.edtf ?? under.edtf,
        when: wrong?.edtf ?? under.when,
      });
      return;
    }
    const event = found === null ? null : this.#event(entry, found, under, contradiction);
    const written = aboveWritten(edtf, when, this.orders);
    // What goes on from a year says which year comes first.
    const below = found === null && written.year === null && edtf.endsWith('/..') ? this.#yearsBelow(entry, under) : null;
    const { above, years } = below !== null && below.years !== null ? below : { above: written, years: null };
    if (event !== null) this.#found.dated += 1;
    else if (isOfDays(level)) this.#found.datesAlone += 1;
    this.#levels.push({
      ...level,
      when: whenBelow(edtf, when),
      above,
      years,
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
    const years = year === null ? null : this.#yearsFrom(Number(year), `The heading “${shown(text)}”`, row, isOfWholeYear(text));
    return { above: { ...NOTHING_ABOVE, year, ...this.orders }, years };
  }

  #yearsFrom(year: number, said: string, row: number, isOfAll = false): YearsBelow {
    const years = new YearsBelow(year, said, this.directions.get(row) ?? 1, isOfAll);
    this.#years.set(row, years);
    return years;
  }

  /** A heading without a year behind one that says it, where no new year can lie between them. */
  #inYearOfLast(text: string, { above }: Level): string | null {
    const last = this.#lastHeading;
    if (last === null || above.year !== null) return null;
    const when = completed(text, { ...aboveOf(last), month: null, day: null, ...this.orders });
    const edtf = when === null ? null : edtfOf(when, this.orders.order);
    return edtf !== null && edtf >= last ? when : null;
  }

  #line(entry: OutlineEntry, under: Level): void {
    const { row, kind, depth, text } = entry;
    const stands = aboveIn(under, (one) => datedText(text, one)?.when ?? null, row);
    const dated = datedText(text, stands) ?? this.#sameDays.take(row, text);
    const found = dated ?? this.#timeAlone(text, stands);
    const edtf = found === null ? null : edtfOf(found.when, this.orders.order);
    if (found !== null && found.text === '') {
      this.#times.end();
      // A date alone is that of what stands below it.
      const above = edtf === null ? stands : aboveWritten(edtf, found.when, this.orders);
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
      this.#found.datesAlone += 1;
      this.#found.other(row, DATE_ALONE);
      return;
    }
    if (found !== null) {
      this.#endTentative();
      this.#sameDays.passed(edtf, edtf === null ? found.when : whenBelow(edtf, found.when));
      const event = this.#event(entry, found, under, edtf === null ? null : whyNot(edtf, found.when, this.#levels));
      this.#halves.take(event, edtf, found.when, dated !== null && stands.day === null);
      if (dated === null && edtf !== null) this.#times.take(event, edtf);
      else if (stands.day !== null && under.kind === 'heading' && edtf !== null && /T\d/.test(edtf))
        this.#times.takeBelow(stands.day, event, edtf);
      else this.#times.say(edtf, found.when);
      this.#found.dated += 1;
      this.#below(entry, under, edtf === null ? under.above : aboveWritten(edtf, found.when, this.orders), event);
      return;
    }
    if (under.event !== null) {
      under.event.notes.push({ text: kind === 'item' ? `• ${text}` : text, row });
      under.event.urls.push(...entry.urls);
      return;
    }
    const above = this.sections.continued.has(entry) ? this.#found.last : undefined;
    if (above !== undefined) {
      this.#continued.push(row);
      above.notes.push({ text, row });
      above.urls.push(...entry.urls);
      return;
    }
    const hasHeading = under.edtf !== null || under.contradiction !== null;
    if (!hasHeading) this.#found.other(row, !text.startsWith('>') ? NO_DATE : isQuotedDate(text) ? IS_QUOTED_DATED : IS_QUOTED);
    else if (kind === 'paragraph' && !isOfDays(under)) this.#found.other(row, BETWEEN);
    else {
      const event = this.#event(entry, { when: under.when ?? '', text }, under);
      // What the heading says beside its date.
      if (under.edtf !== null && plainDate(under.text) !== under.text) event.notes.push({ text: under.text, row: null });
      this.#found.byHeading += 1;
      this.#below(entry, under, under.above, event);
    }
  }

  /** A line that says its time alone, with the day of one above. */
  #timeAlone(text: string, above: Above): DatedText | null {
    const { day } = this.#times;
    return day === null || above.day !== null || !/^\W{0,3}\d/.test(text) ? null : datedText(text, { ...above, day });
  }

  /** What stands deeper than an item says more of it. */
  #below({ kind, depth, text }: OutlineEntry, under: Level, above: Above, event: ChronologyEvent): void {
    const year = above.year ?? under.above.year;
    if (kind === 'item') this.#levels.push({ ...under, kind, depth, above: { ...above, year }, text, event, isTentative: false });
  }

  #event(entry: OutlineEntry, said: { when: string; text: string }, under: Level, contradiction = under.contradiction): ChronologyEvent {
    return this.#found.event(entry, said, this.#lane(), contradiction);
  }

  /** The nearest heading that says no date and is not the one of the whole text. */
  #lane(): string {
    return (
      this.#levels.findLast(({ kind, depth, text }) => kind === 'heading' && depth > 1 && text !== '' && !isDatedHeading(text))?.text ?? ''
    );
  }

  /** A heading with a date and words is a section where what stands below it says dates. */
  #endTentative(): void {
    for (const { event, isTentative } of this.#levels) if (event !== null && isTentative) this.#found.drop(event);
    this.#levels = this.#levels.map((level) => (level.isTentative ? { ...level, event: null, isTentative: false } : level));
  }
}
