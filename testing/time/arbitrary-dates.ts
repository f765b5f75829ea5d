import fc from 'fast-check';
import { startOf } from '../../shared/time/day';
import { isWhen } from '../../shared/time/edtf';

/** EDTF of every level, for property tests. */

const ZONES = ['Asia/Karachi', 'Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'];
export const zone = fc.constantFrom(...ZONES);
const two = (value: number) => String(value).padStart(2, '0');
const yearText = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

const year = fc.oneof(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 1900, max: 2100 }));
const mark = fc.constantFrom('', '', '?', '~', '%');
/** Days up to 28 exist in every month, so that moving by months and back must come home. */
export const parts = fc.record({
  year,
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  a: mark,
  b: mark,
  c: mark,
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

export const SINGLE: readonly ((p: Parts) => string)[] = [
  (p) => `${yearText(p.year)}${p.a}`,
  (p) => `${yearText(p.year)}-${two(p.month)}${p.a}`,
  (p) => `${yearText(p.year)}-${two(p.month)}-${two(p.day)}${p.a}`,
  (p) => `${yearText(p.year)}${p.a}-${two(p.month)}-${p.b}${two(p.day)}`,
  (p) => `${p.a}${yearText(p.year)}-${p.b}${two(p.month)}-${p.c}${two(p.day)}`,
  (p) => `${yearText(p.year).slice(0, -1)}X${p.a}`,
  (p) => `${yearText(p.year).slice(0, -2)}XX`,
  (p) => `${yearText(p.year)}-XX`,
  (p) => `${yearText(p.year)}-${two(p.month)}-XX`,
  (p) => `${yearText(p.year)}-XX-XX`,
  (p) => `${yearText(p.year)}-XX-${two(p.day)}`,
  (p) => `${yearText(p.year).slice(0, -1)}X-${two(p.month)}-${two(p.day)}`,
  (p) => `${yearText(p.year)}-${33 + Math.floor((p.month - 1) / 3)}${p.a}`,
  (p) => `${yearText(p.year)}-${37 + Math.floor((p.month - 1) / 4)}`,
  (p) => `${yearText(p.year)}-${40 + Math.floor((p.month - 1) / 6)}`,
  (p) => `${yearText(p.year)}-${two(p.month)}-${two(p.day)}T${two(p.hour)}:${two(p.minute)}`,
  (p) => `${yearText(p.year)}-${two(p.month)}-${two(p.day)}T${two(p.hour)}:${two(p.minute)}:${two(p.second)}`,
];
export const single = fc
  .tuple(parts, fc.constantFrom(...SINGLE))
  .map(([p, write]) => ({ text: write(p), instant: startOf(p.year, p.month, p.day) + ((p.hour * 60 + p.minute) * 60 + p.second) * 1000 }));
const withOffset = fc
  .tuple(single, fc.constantFrom('Z', '+05:30', '-04', '+1400'))
  .map(([{ text }, offset]) => (text.includes('T') ? `${text}${offset}` : text));
export const date = fc.oneof(
  single.map(({ text }) => text),
  withOffset,
);
export const edtf = fc
  .oneof(
    date,
    fc.tuple(date, date).map(([a, b]) => `${a}/${b}`),
    date.map((a) => `${a}/..`),
    date.map((a) => `/${a}`),
    fc.tuple(date, date, date).map(([a, b, c]) => `[${a},${b}, ${c}]`),
    fc.tuple(date, date).map(([a, b]) => `{..${a},${b}}`),
  )
  .filter((text) => !text.includes('-0000') && isWhen(text));
