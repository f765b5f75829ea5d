import { type Day, plusDays } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';
import type { ChronologyEvent } from './chronology';

/*
 * Lines that say a time of day alone, below one that says its day: case notes, logs of a watch. They are of that day, and where the times go on over midnight,
 * of the next.
 */

/** Minutes by which a line may stand out of order: one that goes back further is of another day. */
const LATE = 6 * 60;
const DAY = 24 * 60;
/** Below a heading that is a day only what goes back from the afternoon into the night is of the next. */
const NOON = DAY / 2;
/** Rows that are told one by one. */
const TOLD = 5;

interface TimeLine {
  readonly event: ChronologyEvent;
  readonly clock: string;
  readonly minutes: number;
}

/** What stands below one line with a day, up to the next. */
interface Block {
  readonly day: Day;
  /** Of the line with the day; null where it says no time. */
  readonly minutes: number | null;
  /** The day is a heading, which lines go beyond by a night alone. */
  readonly isHeading: boolean;
  lines: TimeLine[];
}

export class TimesBelow {
  readonly #blocks: Block[] = [];
  #written: string | null = null;
  /** The heading above, where lines below it said times. */
  #heading: string | null = null;

  /** The day of the lines below that say a time alone, as it is written; null where none stands above. */
  get day(): string | null {
    return this.#written;
  }

  /** A line says a date. @param edtf of the line; another than a day ends what stands below the last one. @param when as it is written, which is kept where its digits may be of another order */
  say(edtf: string | null, when: string): void {
    const [, said = '', hour, minute] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)[^/]*)?$/.exec(edtf ?? '') ?? [];
    const day = readDay(said);
    this.#written = day === null ? null : (/^\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)/.exec(when)?.[0] ?? said);
    if (day === null) return;
    const minutes = hour === undefined ? null : Number(hour) * 60 + Number(minute);
    this.#blocks.push({ day, minutes, isHeading: false, lines: [] });
  }

  /** A line below a heading that is a day says a time alone. @param heading the day, as it is written */
  takeBelow(heading: string, event: ChronologyEvent, edtf: string): void {
    const day = readDay(edtf.slice(0, 10));
    if (day === null || !event.when.startsWith(`${heading} `)) return;
    if (this.#heading !== heading) this.#blocks.push({ day, minutes: null, isHeading: true, lines: [] });
    [this.#heading, this.#written] = [heading, heading];
    this.take(event, edtf);
    this.#written = null;
  }

  /** A section ends what stands below a day. */
  end(): void {
    [this.#written, this.#heading] = [null, null];
  }

  /** A line says a time alone, and has the day above for now. @param edtf of both together */
  take(event: ChronologyEvent, edtf: string): void {
    const [, hour, minute] = /T(\d\d):(\d\d)/.exec(edtf) ?? [];
    const clock = event.when.slice((this.#written ?? '').length).trim();
    if (hour !== undefined) this.#blocks.at(-1)?.lines.push({ event, clock, minutes: Number(hour) * 60 + Number(minute) });
  }

  /** Gives each line its day, once all are known. Returns what is to be told of it. @param open lines that are refused */
  settle(open: ReadonlySet<ChronologyEvent>): string[] {
    for (const block of this.#blocks) block.lines = block.lines.filter(({ event }) => !open.has(event));
    const count = this.#blocks.reduce((sum, { isHeading, lines }) => sum + (isHeading ? 0 : lines.length), 0);
    if (this.#blocks.every(({ lines }) => lines.length === 0)) return [];
    const direction = this.#direction();
    const turns = this.#blocks.flatMap((block, at) => turnsIn(block, this.#blocks[at + 1]?.day ?? null, direction));
    const rows = turns.slice(0, TOLD).map((row) => row.toLocaleString('en'));
    const more = turns.length > TOLD ? ` and ${(turns.length - TOLD).toLocaleString('en')} more` : '';
    const where =
      turns.length === 0
        ? ''
        : `; where they go over midnight the day is the ${direction === 1 ? 'next' : 'one before'}: from row ${rows.join(', ')}${more}`;
    if (count === 0) return turns.length === 0 ? [] : [`Times below a day have that day${where}. Look whether that is so.`];
    return [
      `${count === 1 ? '1 line that says a time alone has' : `${count.toLocaleString('en')} lines that say a time alone have`} the day of the line above${where}. Look whether that is so.`,
    ];
  }

  /** 1 where the days run on, -1 where the newest stands first; with a single day its times tell. */
  #direction(): 1 | -1 {
    const days = this.#blocks.map(({ day }) => day);
    const steps = days.slice(1).map((day, at) => Math.sign(day - (days[at] ?? day)));
    const ofTimes = this.#blocks.flatMap(({ minutes, lines }) => {
      const all = [...(minutes === null ? [] : [minutes]), ...lines.map((line) => line.minutes)];
      return all.slice(1).map((time, at) => time - (all[at] ?? time));
    });
    const sum = steps.reduce((before, step) => before + step, 0);
    const sumOfTimes = ofTimes.filter((step) => Math.abs(step) < DAY / 2).reduce((before, step) => before + Math.sign(step), 0);
    return (sum === 0 ? sumOfTimes : sum) < 0 ? -1 : 1;
  }
}

/** Gives the lines of a block their days. @param next the day that is said behind it. @returns the rows in which another day begins */
function turnsIn({ day, minutes, isHeading, lines }: Block, next: number | null, direction: 1 | -1): number[] {
  const turns: number[] = [];
  let [on, last] = [day, minutes];
  for (const { event, clock, minutes: time } of lines) {
    const step = last === null ? 0 : (time - last) * direction;
    // Not beyond the day that is said next.
    const isNight = direction === 1 && time < LATE && (last ?? 0) >= NOON;
    if (step < -LATE && (!isHeading || isNight) && (next === null || (next - on) * direction > 0)) {
      on = plusDays(on, direction);
      turns.push(event.row);
    }
    if (on !== day) event.when = `${dayText(on)} ${clock}`;
    last = time;
  }
  return turns;
}
