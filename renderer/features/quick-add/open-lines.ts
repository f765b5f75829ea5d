import { keepTyped, typedAt } from '../../state/typed/keeper';
import { ADD_LINES_FORM } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { linesSchema } from './read-lines';

/** Shows lines to be looked through; behind those that were not done with before. */
export function openLines(lines: readonly string[]): void {
  const kept = linesSchema.safeParse(typedAt(ADD_LINES_FORM)?.value);
  if (kept.success) keepTyped(ADD_LINES_FORM, { ...kept.data, lines: [...kept.data.lines, ...lines] });
  viewState.getState().open({ kind: 'add-lines', lines });
}
