import { DATA_ENDINGS, type DataFormat, type DataOptions, dataOptionsSchema } from '../../../shared/data-export';
import { parseFilter } from '../../../shared/filter';
import type { SavedView } from '../../../shared/saved-view';
import { strings } from './strings';

/** Which events go into a file of data. */
export type DataPart = 'whole' | 'filter' | 'view' | 'marked';

export interface DataForm {
  readonly format: DataFormat;
  readonly part: DataPart;
  readonly viewId: string | null;
  /** In the language of shared/filter.ts. */
  readonly filter: string;
  readonly maxSensitivity: number;
}

/** @param filter the window's own, which is then taken: what you see is what you export */
export function firstDataForm(filter: string): DataForm {
  return { format: DATA_ENDINGS[0] ?? 'csv', part: filter === '' ? 'whole' : 'filter', viewId: null, filter, maxSensitivity: 1 };
}

/** The options of the form, or why there are none. `marked`: rows of the events that are marked. */
export function dataOptionsOf(
  form: DataForm,
  views: readonly SavedView[],
  marked: readonly number[],
): { readonly options: DataOptions | null; readonly error: string | null } {
  const { format, maxSensitivity } = form;
  const base = { format, maxSensitivity };
  if (form.part === 'filter') {
    const filter = parseFilter(form.filter);
    if (!filter.ok) return { options: null, error: filter.error.message };
    return { options: dataOptionsSchema.parse({ ...base, filter: form.filter.trim() === '' ? null : form.filter }), error: null };
  }
  if (form.part === 'marked') return { options: dataOptionsSchema.parse({ ...base, rows: [...marked] }), error: null };
  if (form.part === 'whole') return { options: dataOptionsSchema.parse(base), error: null };
  const view = viewOf(form, views);
  if (view === undefined) return { options: null, error: strings.export.viewGone };
  const { from, to, filter } = view;
  return { options: dataOptionsSchema.parse({ ...base, from, to, filter: filter === '' ? null : filter }), error: null };
}

/** The saved view that is chosen: the first where none was yet. */
export function viewOf({ viewId }: Pick<DataForm, 'viewId'>, views: readonly SavedView[]): SavedView | undefined {
  return viewId === null ? views[0] : views.find(({ id }) => id === viewId);
}
