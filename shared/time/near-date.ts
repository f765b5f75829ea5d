import { fail, ok, type Result } from '../result';
import type { Bounds } from './bounds';
import { DAY_MS } from './day';
import { midnightOf } from './day-text';
import { parseWhen } from './edtf';
import { type DateContext, type UnderstoodDate, understandDate } from './typed-date';

/** A year that was left out is one of these, counted from today's. */
const NEAR_YEARS = [-1, 0, 1, 2] as const;
const LEAST_YEAR = 365 * DAY_MS;

interface Candidate {
  readonly edtf: string;
  readonly bounds: Bounds;
}

/**
 * A date as people say it of what is near: "March", "Q3" and "5 May" are those nearest to today, "next summer", "last winter" and "this autumn" count
 * from it. For whoever looks for a place in time; where a date is entered, a year that was left out is asked for.
 *
 * @returns the others that it may be as alternatives, the nearer first; errors as those of `understandDate`
 */
export function understandNear(text: string, context: DateContext): Result<UnderstoodDate> {
  const understood = understandDate(text, context);
  if (understood.ok) return understood;
  const [, which, rest] = /^(?:the\s+)?(?:(this|next|coming|last|past|previous)\s+)?(.*)$/i.exec(text.trim()) ?? [];
  const year = Number(context.today.slice(0, -6));
  const candidates = NEAR_YEARS.flatMap((by): Candidate[] => {
    const named = understandDate(`${rest ?? ''} ${year + by}`, context);
    const when = named.ok ? parseWhen(named.value.edtf, context.zone) : named;
    return when.ok && isPartOfAYear(when.value.bounds) ? [{ edtf: when.value.edtf, bounds: when.value.bounds }] : [];
  });
  const today = midnightOf(context.today);
  const [first, ...others] = inOrder(candidates, which?.toLowerCase() ?? '', today);
  if (first === undefined) return fail(understood.error.code, understood.error.message, understood.error.field);
  return ok({ edtf: first.edtf, alternatives: others.map(({ edtf }) => edtf).slice(0, 2) });
}

/** Else the words that stood there said nothing of when: "Monday 2026" is no more than 2026. */
function isPartOfAYear({ startMin, endMax }: Bounds): boolean {
  return startMin !== null && endMax !== null && endMax - startMin < LEAST_YEAR;
}

function inOrder(candidates: readonly Candidate[], which: string, today: number): Candidate[] {
  const away = ({ bounds }: Candidate) => {
    const [start, end] = [bounds.startMin ?? today, bounds.endMax ?? today];
    return Math.max(start - today, today - end, 0);
  };
  const near = [...candidates].sort((one, other) => away(one) - away(other));
  if (which === 'next' || which === 'coming') return near.filter(({ bounds }) => (bounds.startMin ?? today) >= today + DAY_MS);
  if (which === 'last' || which === 'past' || which === 'previous') return near.filter(({ bounds }) => (bounds.endMax ?? today) <= today);
  return near;
}
