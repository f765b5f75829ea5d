import type { FormField } from '../../state/drafts/form-fields';
import { FIELD_WORDS } from '../../state/field-words';
import { strings } from './strings';

type Words = Readonly<Partial<Record<FormField, string>>>;

/** What the form calls a field where that is not what the history does. */
const LABELS: Words = strings.inspector.labels;

export const HINTS: Words = strings.inspector.hints;

/** What stands in an empty field. */
export const PLACEHOLDERS: Words = strings.inspector.placeholders;

/** What becomes of a new event where nothing is said. */
export const OTHERWISE: Words = strings.inspector.otherwise;

export function labelOf(field: FormField): string {
  return LABELS[field] ?? FIELD_WORDS.event[field];
}
