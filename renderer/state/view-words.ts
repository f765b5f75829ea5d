import type { SavedView } from '../../shared/saved-view';
import { parseWhen } from '../../shared/time/edtf';
import { shortWords } from '../../shared/time/words';
import { strings } from './strings';

const words = strings.views;

/** "Sep 2025 – May 2027", "since 2014", "whole timeline". */
export function rangeOf({ from, to }: Pick<SavedView, 'from' | 'to'>, zone: string): string {
  if (from === null && to === null) return words.whole;
  if (from === null) return words.until(dateWords(to ?? '', zone));
  if (to === null) return words.since(dateWords(from, zone));
  return from === to ? dateWords(from, zone) : words.span(dateWords(from, zone), dateWords(to, zone));
}

/** Range and filter of a view in one line. */
export function viewWords(view: Pick<SavedView, 'from' | 'to' | 'filter'>, zone: string): string {
  return view.filter === '' ? rangeOf(view, zone) : `${rangeOf(view, zone)} · ${view.filter}`;
}

function dateWords(edtf: string, zone: string): string {
  const when = parseWhen(edtf, zone);
  return when.ok ? shortWords(when.value) : edtf;
}
