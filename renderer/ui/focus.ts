/** Goes to a field whose text is a question (search, filter): typing asks another one. */
export function focusField(id: string): void {
  const field = inputOf(id);
  field?.focus();
  field?.select();
}

/** Goes to a field whose text is unfinished work: typing goes on behind it, and never in its place. */
export function continueField(id: string): void {
  const field = inputOf(id);
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** As a `ref`, gives the keyboard to what appears. A stable function, so that React calls it then and not at every keystroke. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

function inputOf(id: string): HTMLInputElement | null {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? field : null;
}

/** What can be typed into, so that plain keys are text there and not commands. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type);
}

/** Marks a field with the text that is saved, so that undo can tell typing from a saved field (`data-saved`). */
export interface TypedField {
  readonly value: string;
  readonly readOnly: boolean;
  readonly dataset: { readonly [name: string]: string | undefined };
}

/**
 * Whether a field holds text nobody has saved: Ctrl+Z then takes back typing, as everywhere, and not the last action.
 * A field without `data-saved` has nothing saved.
 */
export function hasUnsavedText(field: TypedField): boolean {
  return !field.readOnly && field.value !== (field.dataset['saved'] ?? '');
}
