import type { ColumnUse } from '../../shared/mapping';
import { readDay } from '../../shared/time/day-text';
import { readForm } from '../../shared/time/edtf';
import { countedBefore, countedDate, NEAR_ZERO, nearZero } from '../../shared/time/typed/counted-number';
import { withoutLifeWords } from '../../shared/time/typed/life-words';
import { asUncertain } from '../../shared/time/typed/tentative';
import { understandDate } from '../../shared/time/typed-date';
import { UNDATED } from '../../shared/time/undated';
import { lacksZone } from '../intake/evidence/date-evidence';
import { asExact, asWhole } from '../intake/evidence/date-precision';
import { isEndOfTime } from '../intake/evidence/fillers';
import { opensOrder } from '../intake/evidence/opens-order';
import type { ColumnReading } from '../intake/evidence/proven-by';
import { whyOpen } from '../intake/evidence/zone-column';
import type { Gathering, ImportContext } from '../intake/imported';
import { isOpenEnd } from '../intake/mapping/cell-words';
import { plainHeader } from '../intake/mapping/column-use';
import { saysDue } from '../intake/mapping/find-columns';
import { withoutMidnight } from '../intake/mapping/midnight';
import { asEnd, asLimits, asStart, betweenRanges, isRange, overTurnOfYear } from './between-ranges';
import { clockChanges, minuteOf } from './clock-changes';
import { DayAbove } from './day-above';
import { KeptWords, type When } from './kept-words';
import { Lengths } from './lengths';
import { beforeRemarkOnTime, besideDate } from './remarks-beside';
import { atFirstDay, behindMidnight, type CellOf, lastWholeDay, type OtherTime, type WrittenDates, writtenDates } from './table-dates';
import type { TableReadings } from './table-evidence';
import { vagueTime } from './vague-times';
import { inZoneOfRow, shown } from './zone-of-row';

/** Use of a column → its name, for problems. */
export type ColumnNames = Partial<Record<ColumnUse, string>>;

/** Makes the date of each record of a table from its cells. */
export class RowDates {
  private readonly lengths: Lengths;
  readonly #dayAbove: DayAbove;
  readonly #kept = new KeptWords();

  constructor(
    private readonly called: ColumnNames,
    /** Null for a file of our own, in which nothing is to be decided. */
    private readonly readings: TableReadings | null,
    private readonly context: ImportContext,
    private readonly gathered: Gathering,
  ) {
    this.lengths = new Lengths(called.duration ?? 'Duration');
    this.#dayAbove = new DayAbove(readings?.daysOnce ?? 0);
  }

  private get isDue(): boolean {
    return !this.own && saysDue(plainHeader(this.called.end ?? ''));
  }

  private get own(): boolean {
    return this.readings === null;
  }

  /** The date of a record of our own file. */
  ownWhen(row: number, cell: CellOf): When {
    return this.#kept.beside(this.ownDate(row, cell), cell);
  }

  private ownDate(row: number, cell: CellOf): When {
    if (cell('when') !== '') return { when: this.date(row, 'when', cell('when'), undefined) };
    return this.span(row, { start: cell('start'), end: cell('end'), allDay: false, endIsTime: false, ofYear: '', otherTimes: [] }, cell);
  }

  /** A record that is not read, with whose day or year those below it may go on. */
  passed(row: number, cell: CellOf): void {
    this.#dayAbove.of(row, cell);
  }

  /** The date of a record of somebody else's. @param saysNoDay in words, so that no day above is its own */
  when(row: number, cell: CellOf, saysNoDay: boolean): When {
    const above = saysNoDay ? null : this.#dayAbove.of(row, cell);
    const dated = above?.cell ?? cell;
    if (above !== null) this.gathered.repaired(row, this.called[above.use] ?? above.use, above.said);
    const written = writtenDates(dated);
    const read = this.readings?.calendar.named ? this.inOtherCalendar(row, written, dated) : this.span(row, written, dated);
    return this.#kept.beside(this.readings?.areLimits ? { ...read, when: asLimits(read.when, written) } : read, cell);
  }

  /** The date of a record whose header names another calendar than ours; what was written stands in the summary. */
  private inOtherCalendar(row: number, written: WrittenDates, cell: CellOf): When {
    const whyNot = [written.start, written.end].map((text) => this.readings?.calendar.whyNot(text) ?? null).find((why) => why !== null);
    if (whyNot !== undefined) {
      this.gathered.problem(row, this.called.when ?? this.called.start ?? this.called.end ?? 'When', whyNot ?? '');
      return { when: UNDATED };
    }
    const [start = '', end = ''] = [written.start, written.end].map((text) => this.readings?.calendar.ours(text) ?? text);
    const read = this.span(row, { ...written, start, end }, cell);
    if (start !== written.start || end !== written.end)
      for (const text of [written.start, written.end].filter(Boolean)) this.#kept.words(text);
    return read;
  }

  private span(row: number, written: WrittenDates, cell: CellOf): When {
    let { start, end } = written;
    const { called } = this;
    const isEndOpen = this.isFiller(end) && isEndOfTime(end);
    if (this.isFiller(start)) start = '';
    if (this.isFiller(end)) end = '';
    if (this.readings?.areDays) start = withoutMidnight(start);
    if (this.readings?.areDays || this.readings?.endsAreDays) end = withoutMidnight(end);
    const column = called.when !== undefined ? 'when' : called.start !== undefined ? 'start' : 'year';
    if (start === '' && end === '') {
      const name = called[column] ?? 'When';
      this.gathered.undated += 1;
      if (this.context.undated !== 'take') this.gathered.problem(row, name, 'There is no date.');
      else this.gathered.repaired(row, name, 'There is no date; the event was taken without one.');
      return { when: UNDATED };
    }
    const { when, zones, endZones } = this.readings ?? {};
    start = this.withoutWords(row, 'time', start, cell('time'), when);
    end = this.withoutWords(row, 'endTime', end, cell('endTime'), when);
    const reading = inZoneOfRow(this.gathered, row, zones, cell('zone'), start, when);
    const withEnd = cell('endZone') === '' ? null : endZones;
    const ending = inZoneOfRow(this.gathered, row, withEnd ?? zones, cell(withEnd ? 'endZone' : 'zone'), end, when);
    if (this.gathered.outcomes.isRefused) return { when: UNDATED };
    const read = start === '' ? '' : asExact(this.date(row, column, start, reading), cell('precision'));
    const firstDay = cell('time') === '' ? null : atFirstDay(read);
    const from = end === '' ? (firstDay ?? read) : asStart(firstDay ?? read, start);
    if (firstDay !== null)
      this.gathered.repaired(row, called.time ?? 'Time', 'The time stands beside several days; it was taken for that of the first.');
    if (written.ofYear !== '' && overTurnOfYear(from)) {
      const how = `goes over the turn of a year, and column ${called.year ?? 'Year'} says only one: write both, as in “30 December 1922 – 2 January 1923”.`;
      this.gathered.problem(row, called.month ?? 'Month', `“${shown(written.ofYear)}” ${how}`);
      return { when: UNDATED };
    }
    this.otherTimes(row, written, 'start', from, reading);
    if ((isEndOpen || isOpenEnd(end)) && from !== '' && !isRange(from)) return { when: `${from}/..` };
    if (end === '') return cell('duration') === '' || from === '' ? { when: from } : this.lengths.lasting(from, cell);
    if (written.endIsTime && isRange(from)) {
      this.gathered.problem(row, called.endTime ?? called.end ?? 'End', 'The start is a span with an end of its own. Write the end once.');
      return { when: from };
    }
    const last = asEnd(this.date(row, called.end !== undefined ? 'end' : written.endIsTime ? 'endTime' : 'endYear', end, ending), end);
    // “unknown”: it ended, and nobody knows when.
    if (last === UNDATED && from !== '' && !isRange(from)) return { when: `${from}/` };
    this.otherTimes(row, written, 'end', last, ending);
    const next = written.endIsTime ? behindMidnight(from, last) : null;
    if (next !== null) {
      const why = from.includes('T')
        ? 'is earlier in the day than that of the start'
        : 'lies in the night, and no time says when this began';
      this.gathered.repaired(row, called.endTime ?? called.end ?? 'End', `The time of the end ${why}; it was read as of the next day.`);
    }
    if (written.endIsTime && next === null && readDay(from) !== null) this.#kept.openStarts.add(row);
    const to = next ?? (written.allDay ? lastWholeDay(from, last) : last);
    if (to !== '' && (isRange(from) || isRange(to))) return this.spanOfRanges(row, { from, to }, { start, end }, cell);
    const whole = asWhole(from, to, cell('precision'));
    if (whole !== null) return { when: whole };
    // What is due has no beginning that nobody knows: of a task without a start this is the date.
    if (from === to || (start === '' && this.isDue)) return { when: to };
    const span = readForm(`${from}/${to}`);
    // An end that was not understood has been said already.
    if (span.ok || to === '' || (from === '' && start !== '')) return { when: `${from}/${to}` };
    const name = called.end ?? called.endYear ?? called.endTime ?? 'End';
    if (from === '' || !readForm(from).ok || !readForm(to).ok || !span.error.message.includes('before the start')) {
      this.gathered.problem(row, name, span.error.message);
      return { when: from };
    }
    this.gathered.repaired(row, name, 'The end lies before the start; the start was taken, and both stand in the summary.');
    return { when: from, summary: [cell('summary'), `Start as written: ${start}; end as written: ${end}.`].filter(Boolean).join('\n\n') };
  }

  /** An end that is itself a stretch of time or a choice (“before 1850”) is no end of a span in EDTF: that it is not known is said there, and what is known in the summary. */
  private spanOfRanges(
    row: number,
    span: { from: string; to: string },
    { start, end }: { start: string; end: string },
    cell: CellOf,
  ): When {
    const name = this.called.end ?? this.called.endYear ?? 'End';
    const { when, areWhole } = betweenRanges(span, { start, end });
    const said = `Start as written: ${start}; end as written: ${end}.`;
    if (when === '/') {
      this.gathered.problem(row, name, 'Neither the start nor the end is one date. Write the whole span in one cell.');
      return { when: UNDATED };
    }
    if (areWhole) {
      const how = 'Fiscal years were taken from their first month, or up to their last month; both stand in the summary.';
      this.gathered.repaired(row, name, `${said} ${how}`);
      return { when, summary: [cell('summary'), said].filter(Boolean).join('\n\n') };
    }
    this.gathered.repaired(row, name, `${said} What is no single date was taken as not known; both stand in the summary.`);
    return { when, summary: [cell('summary'), said].filter(Boolean).join('\n\n') };
  }

  private isFiller(text: string): boolean {
    return this.readings?.when.fillers.has(text) === true;
  }

  /** What is to be said once all rows were read. */
  get notes(): string[] {
    return [...this.lengths.notes, ...this.#kept.notes];
  }

  /** One date as EDTF; '' where it is not understood, which is told. */
  date(row: number, use: ColumnUse, text: string, reading: ColumnReading | undefined): string {
    const counted = reading?.counts === true ? (countedDate(text)?.edtf ?? countedBefore(text, reading.unit)) : null;
    if (counted !== null) return counted;
    if (reading?.counts === true && NEAR_ZERO.test(text)) return this.nearZero(row, use, text, reading);
    const understood = understandDate(text, { ...this.context, ...reading?.proof });
    const life = this.own || understood.ok ? null : withoutLifeWords(text);
    if (life !== null) {
      this.#kept.life(row, use === 'learned' ? 'Learned' : 'Date', text);
      return this.date(row, use, life, reading);
    }
    const remarked = this.own || understood.ok ? null : this.besideRemark(row, use, text, reading);
    if (remarked !== null) return remarked;
    if (!understood.ok) {
      const day = this.own || use === 'learned' ? null : this.dayAlone(row, use, text, reading);
      if (day === null) this.gathered.problem(row, this.called[use] ?? use, understood.error.message);
      return day ?? '';
    }
    const { edtf, alternatives, openZone, calendar, isAssumed = false, isTentative } = understood.value;
    if (isTentative) this.#kept.tentative.add(row);
    if (calendar !== undefined) this.#kept.date(row, use === 'learned' ? 'Learned' : 'Date', text, isAssumed ? null : calendar);
    const headerZone = reading?.proof.timesIn === undefined && lacksZone(text) ? (reading?.openZone ?? null) : null;
    if (headerZone !== null) this.gathered.problem(row, this.called[use] ?? use, whyOpen(headerZone));
    else if (openZone !== undefined && !this.own) this.gathered.problem(row, this.called[use] ?? use, whyOpen(openZone));
    else if (opensOrder(edtf, alternatives) || (reading?.yearIsOpen === true && /^\d\d-\d\d?-\d\d(?!\d)/.test(text)))
      this.gathered.ambiguousDate(row);
    else if (alternatives.length > 0 && edtf !== text.trim()) this.gathered.otherReading(row, text, edtf);
    if (!this.own && lacksZone(text))
      for (const how of clockChanges(edtf, reading?.proof.timesIn ?? this.context.zone))
        this.gathered.repaired(row, this.called[use] ?? use, how);
    return edtf;
  }

  /** Times beside a date that has one itself and is taken: what they say otherwise stands in the summary. */
  private otherTimes(row: number, written: WrittenDates, of: OtherTime['of'], taken: string, reading: ColumnReading | undefined): void {
    for (const { use, time, date } of written.otherTimes.filter((one) => one.of === of)) {
      const read = understandDate(date, { ...this.context, ...reading?.proof });
      if (taken === '' || (read.ok && minuteOf(read.value.edtf) === minuteOf(taken))) continue;
      this.#kept.times.push(time);
      const how = `“${shown(time)}” is another time than the date says, which was taken; it stands in the summary.`;
      this.gathered.repaired(row, this.called[use] ?? use, how);
    }
  }

  /** A date without what stands in the column of times and is none (“S/D”), which is kept in the summary. */
  private withoutWords(row: number, use: 'time' | 'endTime', text: string, time: string, reading: ColumnReading | undefined): string {
    const behind = ` ${time}`;
    if (this.own || time === '' || /\p{N}/u.test(time) || !text.endsWith(behind) || vagueTime(text) !== null) return text;
    const isDate = (date: string): boolean => understandDate(date, { ...this.context, ...reading?.proof }).ok;
    const day = text.slice(0, -behind.length);
    if (isDate(text) || !isDate(day)) return text;
    this.#kept.times.push(time);
    const message = `“${shown(time)}” is no time of day; the day was taken, and what stands here is in the summary.`;
    this.gathered.repaired(row, this.called[use] ?? use, message);
    return day;
  }

  /** The date that stands beside a remark in brackets, which is kept as written; null where there is none. */
  private besideRemark(row: number, use: ColumnUse, text: string, reading: ColumnReading | undefined): string | null {
    const read = (date: string): string | null => {
      const understood = understandDate(date, { ...this.context, ...reading?.proof });
      return understood.ok ? understood.value.edtf : null;
    };
    const found = besideDate(text, read);
    if (found === null) return null;
    if (found === 'unclear') {
      const message = `“${shown(text)}” puts a date right in a way that is not plain. Write the right date alone.`;
      this.gathered.problem(row, this.called[use] ?? use, message);
      return '';
    }
    const remarked = this.date(row, use, found.date, reading);
    this.#kept.remark(row, use === 'learned' ? 'Learned' : 'Date', text, found.right !== undefined);
    return found.right ?? (found.isDoubted ? (asUncertain(remarked) ?? remarked) : remarked);
  }

  /** The day of a date whose time is no minute (“around noon”), which stands in the summary; null where that is not what it is. */
  private dayAlone(row: number, use: ColumnUse, text: string, reading: ColumnReading | undefined): string | null {
    const { date, remark } = beforeRemarkOnTime(text) ?? { date: text, remark: '' };
    const vague = vagueTime(date);
    if (vague === null || !understandDate(vague.day, { ...this.context, ...reading?.proof }).ok) return null;
    const day = this.date(row, use, vague.day, reading);
    if (readDay(day) === null) return null;
    this.#kept.times.push(`${vague.time} ${remark}`.trim());
    const message = `“${vague.time}” is no exact time, for which dates have no mark; the day was taken, and the time stands in the summary.`;
    this.gathered.repaired(row, this.called[use] ?? use, message);
    return day;
  }

  private nearZero(row: number, use: ColumnUse, text: string, { unit }: ColumnReading): string {
    const { edtf, message } = nearZero(text, unit);
    if (edtf === null) this.gathered.problem(row, this.called[use] ?? use, message);
    else this.gathered.repaired(row, this.called[use] ?? use, message);
    return edtf ?? '';
  }
}
