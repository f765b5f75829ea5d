import type { Source } from '../../shared/event';
import type { DateContext } from '../../shared/time/typed-date';
import { editableText, readTyped } from '../state/typed/typed-date';

/** A source as typed: everything text, empty when not given. */
export interface SourceTexts {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
  readonly note: string;
  readonly reliability: string;
  readonly credibility: string;
  readonly when: string;
  /** What it rests on, as it was read: kept, and not typed. */
  readonly quotation: string;
  readonly passage: string;
  readonly textHash: string;
}

export const emptySourceTexts: SourceTexts = {
  title: '',
  publisher: '',
  url: '',
  published: '',
  note: '',
  reliability: '',
  credibility: '',
  when: '',
  quotation: '',
  passage: '',
  textHash: '',
};

export function textsOf(source: Source, context: DateContext): SourceTexts {
  return {
    title: source.title,
    publisher: source.publisher ?? '',
    url: source.url ?? '',
    published: source.published === undefined ? '' : editableText(source.published, context),
    note: source.note ?? '',
    reliability: source.reliability ?? '',
    credibility: source.credibility === undefined ? '' : String(source.credibility),
    when: source.when === undefined ? '' : editableText(source.when, context),
    quotation: source.quotation ?? '',
    passage: source.passage ?? '',
    textHash: source.textHash ?? '',
  };
}

/** What was typed as a source, still to be checked by the schema; or the dates that mean nothing, by field. */
export function finishedSource(
  texts: SourceTexts,
  context: DateContext,
): { readonly ok: true; readonly source: unknown } | { readonly ok: false; readonly errors: Readonly<Record<string, string>> } {
  const errors: Record<string, string> = {};
  const date = (field: 'published' | 'when'): string | undefined => {
    const typed = readTyped(texts[field], context);
    if (typed.kind === 'unknown') errors[field] = typed.message;
    return typed.kind === 'understood' ? typed.when.edtf : undefined;
  };
  const given = {
    title: texts.title,
    publisher: texts.publisher.trim(),
    url: texts.url.trim(),
    published: date('published') ?? '',
    note: texts.note.trim(),
    reliability: texts.reliability,
    credibility: texts.credibility === '' ? '' : Number(texts.credibility),
    when: date('when') ?? '',
    quotation: texts.quotation,
    passage: texts.passage,
    textHash: texts.textHash,
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  // What was left empty is absent; only the title must be there, and the schema says so.
  return { ok: true, source: Object.fromEntries(Object.entries(given).filter(([field, value]) => field === 'title' || value !== '')) };
}
