import { impliedStatus } from '../../shared/implied-status';
import { midnight, plusDays } from '../../shared/time/day';
import { readDay } from '../../shared/time/day-text';
import { parseWhen } from '../../shared/time/edtf';
import type { ImportContext } from '../intake/imported';

/** The status of an event whose file says none: planned where all of it lies after today, else left to the usual one. */
export function statusAhead(edtf: string, { today, zone }: ImportContext): { readonly status?: 'planned' } {
  // Most dates are of years before this one, which their digits say.
  if (/^\d{4}/.test(edtf) && edtf.slice(0, 4) < today.slice(0, 4)) return {};
  const when = parseWhen(edtf, zone);
  const day = readDay(today);
  if (!when.ok || day === null) return {};
  // Bounds are wall-clock time; all of today is not ahead.
  return impliedStatus(when.value.bounds.startMin, midnight(plusDays(day, 1)) - 1) === 'planned' ? { status: 'planned' } : {};
}
