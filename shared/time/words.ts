import type { Endpoint, Form, SetMember, When } from './edtf';
import { type LabelDetail, labelOf, nameOf } from './part-label';
import { marksInWords, sentenceOf } from './part-sentence';
import { type DatePart, isApproximate, isUncertain } from './parts';

/**
 * The date in a few characters, for labels: "c. Jan 2026", "since 2014", "1964 – 2008". `~` shows as a leading "c.",
 * `?` as a trailing " ?", so that neither can be overlooked.
 */
export function shortWords(when: When): string {
  return shortForm(when.parsed, 'brief');
}

/** The same with nothing left out, for a field that reads its own words back: "8 Jan 2026, 13:16:00 +05:30". */
export function exactWords(when: When): string {
  return shortForm(when.parsed, 'exact');
}

/** The date spelled out, for the inspector and while typing: "some time around January 2026, uncertain and approximate". */
export function longWords(when: When): string {
  return longForm(when.parsed);
}

function shortForm(form: Form, detail: LabelDetail): string {
  const label = (part: DatePart) => labelOf(part, detail);
  if (form.kind === 'point') return label(form.part);
  if (form.kind === 'set') return betweenWords(form, label) ?? setWords(form, label, ' – ');
  const { start, end } = form;
  if (isDate(start) && isDate(end)) return `${label(start)} – ${label(end)}`;
  if (isDate(start)) return end === 'open' ? `since ${label(start)}` : `${label(start)} – ?`;
  if (isDate(end)) return start === 'open' ? `until ${label(end)}` : `? – ${label(end)}`;
  return 'at all times';
}

function longForm(form: Form): string {
  if (form.kind === 'point') return sentenceOf(form.part);
  if (form.kind === 'set') return betweenWords(form, null) ?? setWords(form, sentenceOf, ' to ');
  const { start, end } = form;
  if (isDate(start) && isDate(end)) return `from ${sentenceOf(start)}${isMarked(start) ? ',' : ''} to ${sentenceOf(end)}`;
  if (isDate(start)) return end === 'open' ? `since ${sentenceOf(start)}` : `from ${sentenceOf(start)} to an unknown end`;
  if (isDate(end)) return start === 'open' ? `until ${sentenceOf(end)}` : `from an unknown start to ${sentenceOf(end)}`;
  return 'at all times';
}

/**
 * A choice out of one stretch, which is how "early March" and "between 3 and 8 January" are kept; null for other sets.
 * `label` makes it short; without it the sentence is given.
 */
function betweenWords(
  { choose, earlier, later, members }: Extract<Form, { kind: 'set' }>,
  label: ((part: DatePart) => string) | null,
): string | null {
  const [member, ...rest] = members;
  if (member === undefined || member.from === member.to || rest.length > 0 || choose === 'all' || earlier || later) return null;
  if (label === null) return `some time between ${nameOf(member.from, false)} and ${nameOf(member.to, false)}${marksInWords(member.to)}`;
  // "between 3 and 8 Jan 2026": what both have in common is said once.
  const [from, to] = [label(member.from).split(' '), label(member.to).split(' ')];
  let shared = 0;
  while (shared < from.length - 1 && from.at(-1 - shared) === to.at(-1 - shared)) shared += 1;
  return `between ${from.slice(0, from.length - shared).join(' ')} and ${to.join(' ')}`;
}

function setWords(form: Extract<Form, { kind: 'set' }>, words: (part: DatePart) => string, range: string): string {
  const members = form.members.map((member, index) => {
    const before = form.earlier && index === 0 ? (form.choose === 'one' ? ' or earlier' : ' and all before') : '';
    const after = form.later && index === form.members.length - 1 ? (form.choose === 'one' ? ' or later' : ' and all after') : '';
    return `${memberWords(member, words, range)}${before}${after}`;
  });
  const joined =
    members.length < 2 ? members.join('') : `${members.slice(0, -1).join(', ')} ${form.choose === 'one' ? 'or' : 'and'} ${members.at(-1)}`;
  return form.choose === 'all' || members.length < 2 ? joined : `one of: ${joined}`;
}

function memberWords({ from, to }: SetMember, words: (part: DatePart) => string, range: string): string {
  return from === to ? words(from) : `${words(from)}${range}${words(to)}`;
}

function isMarked(part: DatePart): boolean {
  return isApproximate(part) || isUncertain(part);
}

function isDate(end: Endpoint): end is DatePart {
  return typeof end !== 'string';
}
