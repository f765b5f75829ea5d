import type { ChronologyEvent } from './chronology';

/*
 * Times on a clock of twelve hours without am and pm: where they fall within a day (9:00, 11:30, 1:30), nothing says whether it is the afternoon or the night behind.
 */

/** Minutes by which a line may stand out of order and be of the same half of the day. */
const LATE = 2 * 60;
/** A longer step tells nothing of the way in which times run. */
const LONGEST_STEP = 6 * 60;
/** As clocks of twenty-four hours show it: with the hour 0, one from 13 on, a nought before it, or a zone behind it. */
const OF_WHOLE_DAY = /(?<!\d)(?:0\d?|1[3-9]|2[0-4]):\d\d(?!.*[ap]\.?\s?m)|\d:\d\d.*(?:UTC|GMT|Z(?![\p{L}\d])|[+-]\d\d:?\d\d)/iu;
const CLOCK = /(?<!\d)(\d{1,2}):(\d\d)(?!\d)(?<behind>.*)$/;
const HALF = /[ap]\.?\s?m(?!\p{L})/iu;

interface TimeOfDay {
  readonly event: ChronologyEvent;
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  /** Its day stands above, and it says no half of the day. */
  readonly isOpen: boolean;
  /** Times go on within one; the next may begin earlier in the day. */
  readonly section: number;
}

export class HalfDays {
  readonly #times: TimeOfDay[] = [];
  #isOfWholeDays = false;
  #section = 0;

  /** A heading: what stands below it may have happened beside what stands above. */
  end(): void {
    this.#section += 1;
  }

  /**
   * A line says a time.
   *
   * @param edtf of the line @param when as it is written, with its day @param hasDay whether the line says its day itself
   */
  take(event: ChronologyEvent, edtf: string | null, when: string, hasDay: boolean): void {
    const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(edtf ?? '') ?? [];
    const clock = CLOCK.exec(when);
    if (day === undefined || clock === null) return;
    this.#isOfWholeDays ||= OF_WHOLE_DAY.test(clock[0]);
    const isOpen = !hasDay && !HALF.test(clock.groups?.behind ?? '');
    this.#times.push({ event, day, hour: Number(hour), minute: Number(minute), isOpen, section: this.#section });
  }

  /** The lines of which nothing says in which half of the day they are, each told so. */
  settle(): ReadonlySet<ChronologyEvent> {
    const open = new Set<ChronologyEvent>();
    if (this.#isOfWholeDays) return open;
    const days = risesIn(this.#times.map(({ day }) => day));
    for (const times of this.#byDay()) {
      const run = (days === 0 ? runsBack(times) : days < 0) ? times.toReversed() : times;
      const at = run.findIndex(
        (time, index) => index > 0 && mayBeAfternoon(time) && minutesOf(time) < minutesOf(run[index - 1] ?? time) - LATE,
      );
      if (at < 0) continue;
      const before = run[at - 1];
      for (const time of run.slice(at).filter(({ isOpen }) => isOpen)) {
        time.event.contradiction ??= `This says ${clockOf(time)}${before === undefined ? '' : ` behind ${clockOf(before)}`}, and neither am nor pm: it may be the afternoon or the night. Write it as ${(time.hour % 12) + 12}:${two(time.minute)}, or as ${two(time.hour % 12)}:${two(time.minute)} behind its day.`;
        open.add(time.event);
      }
    }
    return open;
  }

  /** Times one behind the other, of one day below one heading. */
  *#byDay(): Generator<TimeOfDay[]> {
    let run: TimeOfDay[] = [];
    for (const time of this.#times) {
      if (run.length > 0 && (run[0]?.day !== time.day || run[0].section !== time.section)) {
        yield run;
        run = [];
      }
      run.push(time);
    }
    yield run;
  }
}

/** An hour of the morning below this one is one of the afternoon, too; a later one is a line that was put in late. */
const LAST_OF_AFTERNOON = 6;

function mayBeAfternoon({ isOpen, hour }: TimeOfDay): boolean {
  return isOpen && hour <= LAST_OF_AFTERNOON;
}

/** How many more texts rise than fall from one to the next. */
function risesIn(texts: readonly string[]): number {
  return texts.slice(1).reduce((sum, text, at) => sum + Math.sign(text.localeCompare(texts[at] ?? text)), 0);
}

function runsBack(times: readonly TimeOfDay[]): boolean {
  const steps = times.slice(1).map((time, at) => minutesOf(time) - minutesOf(times[at] ?? time));
  return steps.filter((step) => Math.abs(step) <= LONGEST_STEP).reduce((sum, step) => sum + Math.sign(step), 0) < 0;
}

function minutesOf({ hour, minute }: TimeOfDay): number {
  return hour * 60 + minute;
}

function clockOf({ hour, minute }: TimeOfDay): string {
  return `${hour}:${two(minute)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
