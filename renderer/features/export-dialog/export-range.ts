import type { SavedView } from '../../../shared/saved-view';
import { dayAt } from '../../../shared/time/day';
import { edtfOfDay } from '../../../shared/time/day-text';
import type { TypedDate } from '../../state/typed/typed-date';
import type { ExportForm, RangeReading } from './export-form';
import { strings } from './strings';

const words = strings.export;

/** The ends of a range as they were typed. */
export interface TypedEnds {
  readonly from: TypedDate;
  readonly to: TypedDate;
}

/**
 * The range that the dialog's fields choose, as EDTF, or at which field something is missing.
 *
 * @param shown what the window shows of the timeline, in wall-clock milliseconds; null while it shows none of it
 */
export function rangeOf(
  { range, viewId }: Pick<ExportForm, 'range' | 'viewId'>,
  { from, to }: TypedEnds,
  shown: { readonly start: number; readonly end: number } | null,
  views: readonly SavedView[],
): RangeReading {
  if (range === 'whole') return { from: null, to: null };
  if (range === 'view') return views.find((one) => one.id === viewId) ?? { field: 'range', message: words.viewGone };
  if (range === 'window') {
    if (shown === null) return { field: 'range', message: words.windowUnknown };
    return { from: edtfOfDay(dayAt(shown.start)), to: edtfOfDay(dayAt(shown.end)) };
  }
  if (from.kind === 'unknown') return { field: 'from', message: words.noDate };
  if (to.kind === 'unknown') return { field: 'to', message: words.noDate };
  if (from.kind === 'empty' && to.kind === 'empty') return { field: 'from', message: words.rangeNeeded };
  return { from: from.kind === 'understood' ? from.when.edtf : null, to: to.kind === 'understood' ? to.when.edtf : null };
}
