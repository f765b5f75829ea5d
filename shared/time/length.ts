import { daysInMonth } from './calendar';
import { calendarOf, dayFrom, plusDays } from './day';
import { dayText, hasEdtf, readDay } from './day-text';

/** How long something lasts, in the units in which it was said. */
export interface Length {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly minutes: number;
}

type Unit = keyof Length | 'hours' | 'seconds' | 'milliseconds';

/** Words of the units, in the languages in which headers are known. */
const WORDS: Readonly<Record<Unit, string>> = {
  milliseconds: 'ms msec msecs millis millisecond milliseconds',
  seconds: 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi sekund sekundy сек секунд',
  minutes: 'min mins minute minutes minuten minuto minutos minuti minuut minut minuty мин минут минуты минута',
  hours: 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren godz godzin godziny timmar ч час часа часов saat',
  days: 'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dagar dni dzień день дня дней дн gün',
  weeks: 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken tygodni tygodnie неделя недели недель',
  months: 'mo mos month months monat monate monaten mois mes meses mese mesi maand maanden miesiąc miesiące miesięcy месяц месяца месяцев',
  years: 'y yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni jaar lat год года лет',
};
const UNITS: ReadonlyMap<string, Unit> = new Map(
  (Object.entries(WORDS) as [Unit, string][]).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const)),
);
const MINUTES: Readonly<Partial<Record<Unit, number>>> = { hours: 60, minutes: 1, seconds: 1 / 60, milliseconds: 1 / 60_000 };
const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const PART = /(\d+(?:[.,]\d+)?)[\s-]*(\p{L}+)\.?/gu;
/** No length is written longer. */
const LONGEST = 200;
const BETWEEN = /^(?:[\s,+&]|and|und|et|y|e|en|och|i|и)*$/iu;

/** What a header says of the numbers below it: a unit, or how clocks are written there. */
export interface LengthForm {
  readonly unit: Unit | null;
  /** `1:30` is an hour and a half, or a minute and a half; null where the header does not say. */
  readonly clock: 'h:mm' | 'mm:ss' | null;
}

/** The form that words of a header say: “min”, “hours”, “h:mm”. */
export function lengthForm(words: string): LengthForm {
  const clock = /\bh{1,2}:mm\b(?!:)/i.test(words) ? 'h:mm' : /\bmm?:ss\b/i.test(words) && !/h:/i.test(words) ? 'mm:ss' : null;
  const named = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const units = new Set(named.flatMap((word) => UNITS.get(word) ?? []));
  const unit = clock === null && units.size === 1 ? ([...units][0] ?? null) : null;
  return { unit, clock: clock ?? (unit === 'hours' ? 'h:mm' : unit === 'minutes' ? 'mm:ss' : null) };
}

/** Whether a word is one of a unit of time. */
export function isLengthUnit(word: string): boolean {
  return UNITS.has(word.toLowerCase());
}

/**
 * How long a cell says that something lasted: `90 min`, `2h 30m`, `P3D`, `1:30:00`; numbers alone, and `1:30`, where the header says what they are. Null for
 * what is no length, or of an unknown unit: “90”, “3 m” (minutes, months, metres).
 */
export function readLength(text: string, { unit, clock }: LengthForm): Length | null {
  const plain = text.trim();
  if (plain.length > LONGEST) return null;
  const [iso, ...parts] = ISO.exec(plain) ?? [];
  if (iso !== undefined && parts.some((part) => part !== undefined)) {
    const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) => numberOf(part ?? '0'));
    const all = { years, months, weeks, days, hours, minutes, seconds };
    return lengthOf(Object.entries(all).map(([name, count = 0]) => [name as Unit, count]));
  }
  const [, first = '', second = '', third] = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(plain) ?? [];
  if (third !== undefined)
    return lengthOf([
      ['hours', numberOf(first)],
      ['minutes', numberOf(second)],
      ['seconds', numberOf(third)],
    ]);
  if (first !== '' && clock !== null)
    return lengthOf(
      clock === 'h:mm'
        ? [
            ['hours', numberOf(first)],
            ['minutes', numberOf(second)],
          ]
        : [
            ['minutes', numberOf(first)],
            ['seconds', numberOf(second)],
          ],
    );
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return unit === null ? null : lengthOf([[unit, numberOf(plain)]]);
  const found = [...plain.matchAll(PART)];
  if (found.length === 0 || !BETWEEN.test(plain.replace(PART, ' '))) return null;
  const several = found.length > 1 || unit === 'minutes';
  const said = found.flatMap(([, count = '', word = '']): [Unit, number][] => {
    const name = word === 'm' ? (several ? 'minutes' : undefined) : UNITS.get(word.toLowerCase());
    return name === undefined ? [] : [[name, numberOf(count)]];
  });
  return said.length === found.length ? lengthOf(said) : null;
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}

/** Null where there is a part of a month or year: nobody knows how many days that is. */
function lengthOf(said: readonly (readonly [Unit, number])[]): Length | null {
  const length = { years: 0, months: 0, weeks: 0, days: 0, minutes: 0 };
  for (const [unit, count] of said) {
    const minutes = MINUTES[unit];
    if (minutes !== undefined) length.minutes += count * minutes;
    else if (unit in length) length[unit as keyof Length] += count;
  }
  // A day and a half is 36 hours.
  const part = length.days % 1;
  return [length.years, length.months, length.weeks].every(Number.isInteger)
    ? { ...length, days: length.days - part, minutes: length.minutes + part * 1440 }
    : null;
}

const START = /^(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)((?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * When something ends that begins then and lasts so long, as EDTF, no more precise than both were said: of days the last one that it lasts (3 days from the
 * 8th are the 8th to the 10th), of weeks that day approximately, of months and years the month and the year. Null where that cannot be told: hours from a
 * day of which the time is not known, lengths from a month.
 *
 * @param start EDTF
 */
export function endAfter(start: string, { years, months, weeks, days, minutes }: Length): string | null {
  const [, dayPart = '', clock = '', seconds = '', zone = ''] = START.exec(start) ?? [];
  const day = readDay(dayPart);
  if (day === null) return null;
  if (years + months + weeks + days + minutes === 0) return start;
  if (clock !== '' && minutes > 0) {
    if (years + months > 0) return null;
    const from = Date.parse(`${dayPart}${clock}${seconds}Z`);
    const unit = seconds === '' ? 60_000 : 1000;
    const at = new Date(Math.round((from + ((weeks * 7 + days) * 1440 + minutes) * 60_000) / unit) * unit);
    if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999) return null;
    const iso = at.toISOString();
    return `${iso.slice(0, seconds === '' ? 16 : 19)}${zone}`;
  }
  if (minutes > 0) return null;
  const { year, month, day: ofMonth } = calendarOf(day);
  const [isCalendar, whole] = [years + months > 0, weeks * 7 + days];
  const first = dayFrom(year + years, month + months);
  const moved = plusDays(first, Math.min(ofMonth, daysInMonth(calendarOf(first).year, calendarOf(first).month)) - 1);
  const end = plusDays(moved, whole - (clock === '' && (isCalendar || whole > 0) ? 1 : 0));
  if (!hasEdtf(end)) return null;
  const text = dayText(end);
  if (!isCalendar || whole > 0) return `${text}${weeks > 0 || isCalendar ? '~' : ''}`;
  return text.slice(0, months > 0 ? 7 : 4);
}
