import { MOST_REMEMBERED, type PictureChoices, pictureChoicesSchema } from '../../../shared/preferences';
import { preferencesState, setPreferences } from '../../state/preferences-state';
import { type ExportForm, FIRST_FORM } from './export-form';

/** The choices of this session, by timeline: titles, filters and dates belong to the timeline's content and are kept in memory only. */
const session = new Map<string, ExportForm>();

/** What was chosen for this timeline last: in this session everything, in an earlier one how the picture looks. */
export function rememberedForm(timeline: string): ExportForm {
  const kept = preferencesState.getState().preferences.pictures.find((one) => one.timeline === timeline);
  return session.get(timeline) ?? { ...FIRST_FORM, ...(kept === undefined ? {} : pictureChoicesSchema.parse(kept)) };
}

export function rememberForm(timeline: string, form: ExportForm): void {
  session.set(timeline, form);
}

/** Keeps how the picture looks beyond this session; called when one was made, so that tries are forgotten. */
export function keepChoices(timeline: string, form: ExportForm): void {
  const parsed = pictureChoicesSchema.safeParse(form);
  if (!parsed.success) return;
  const others = preferencesState.getState().preferences.pictures.filter((one) => one.timeline !== timeline);
  const choice: PictureChoices & { timeline: string } = { timeline, ...parsed.data };
  setPreferences({ pictures: [...others, choice].slice(-MOST_REMEMBERED) });
}
