import { FORM_FIELDS, type FormField } from '../../state/drafts/form-fields';

/** Fields in the order of the form; two in one line. */
const PLACED: readonly (readonly FormField[])[] = [
  ['title'],
  ['when'],
  ['status', 'lane'],
  ['summary'],
  ['actors'],
  ['places'],
  ['sources'],
  ['learned', 'sensitivity'],
  ['tags'],
  ['pinned'],
];

/** All fields of the form: those that have no place of their own follow the others. */
export function formRows(): readonly (readonly FormField[])[] {
  const placed = new Set(PLACED.flat());
  return [...PLACED, ...FORM_FIELDS.filter((name) => !placed.has(name)).map((name) => [name])];
}
