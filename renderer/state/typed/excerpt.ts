import { ENTITY_FIELDS } from '../../../shared/fields/entities';
import { type Fields, fieldsOf } from '../../../shared/fields/field';
import { FIELD_WORDS } from '../field-words';
import { strings } from '../strings';

/** One line of what was typed: what the field is called, when it has a name, and its text. */
export interface ExcerptLine {
  readonly label: string | null;
  readonly text: string;
}

/** Values that stand for a choice and would mean nothing to a reader, such as ids. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  ...Object.values<Fields>(ENTITY_FIELDS).flatMap((table) => fieldsOf(table, 'choice', 'level', 'lane', 'flag', 'color')),
  'of',
  'above',
  'rows',
  'left',
  'at',
  'unit',
  'ends',
  'scope',
  'range',
]);

/** What a person typed under a key, whatever shape the form keeps it in; at most a few levels deep. */
export function excerptOf(key: string, value: unknown): ExcerptLine[] {
  const field = key.slice(key.lastIndexOf('/') + 1);
  const lines = linesOf(field, value, 0).filter(({ text }) => text.trim() !== '');
  // Beside the event's own title, "Title" would be taken for it.
  return field === 'source'
    ? lines.map(({ label, text }) => ({ label: label === null ? null : strings.typed.ofSource(label), text }))
    : lines;
}

function linesOf(field: string, value: unknown, depth: number): ExcerptLine[] {
  if (NOT_TEXT.has(field) || depth > 4) return [];
  if (typeof value === 'string') return [{ label: labelOf(field), text: value }];
  if (Array.isArray(value)) {
    if (value.every((one): one is string => typeof one === 'string')) return [{ label: labelOf(field), text: value.join(', ') }];
    return value.flatMap((one) => linesOf(field, one, depth + 1));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => linesOf(INNER.has(name) ? field : name, one, depth + 1));
}

/** Parts of a form that are called as the form's field is. */
const INNER = new Set(['names', 'search']);

const LABELS: Readonly<Record<string, string>> = {
  ...FIELD_WORDS.lane,
  ...FIELD_WORDS.series,
  ...FIELD_WORDS.timeline,
  ...FIELD_WORDS.event,
  ...strings.typed.fields,
};

function labelOf(field: string): string | null {
  return Object.hasOwn(LABELS, field) ? (LABELS[field] ?? null) : null;
}
