import type { PictureOptions } from '../../../shared/picture/options';
import type { SavedView } from '../../../shared/saved-view';
import type { ExportForm } from './export-form';

/** What choosing a saved view fills in: the view of this id, or the first. */
export function formOfView(views: readonly SavedView[], id: string | null): Partial<ExportForm> {
  const view = views.find((one) => one.id === id) ?? views[0];
  return view === undefined ? {} : { range: 'view', viewId: view.id, filter: view.filter };
}

/** The view that a picture shows exactly, for the command line to name; null once anything was changed by hand. */
export function viewOfPicture(views: readonly SavedView[], form: ExportForm, options: PictureOptions | null): SavedView | null {
  const view = form.range === 'view' ? views.find((one) => one.id === form.viewId) : undefined;
  if (view === undefined || options === null) return null;
  return options.from === view.from && options.to === view.to && (options.filter ?? '') === view.filter ? view : null;
}

/**
 * The form to begin with: what you see is what you export, so the window's filter stands in it, unless somebody has written
 * another one here since.
 *
 * @param offered the window's filter when the dialog was last open
 */
export function withWindowFilter(form: ExportForm, offered: string, filter: string): ExportForm {
  return form.filter === offered && form.range !== 'view' ? { ...form, filter } : form;
}
