import { z } from 'zod';
import { dropTyped, keepTyped, typedAt } from '../state/typed/keeper';
import type { SourceTexts } from './source-texts';

/** A source being written, and its place in the list. */
export interface UnfinishedSource {
  readonly at: number | 'new';
  readonly texts: SourceTexts;
}

const text = z.string().catch('');
const keptSource = z.object({
  at: z.union([z.int().min(0), z.literal('new')]).catch('new'),
  texts: z.object({
    title: text,
    publisher: text,
    url: text,
    published: text,
    note: text,
    reliability: text,
    credibility: text,
    when: text,
    quotation: text,
    passage: text,
    textHash: text,
  }),
});

/** The key under which the open source form of an event, a review or the draft (its group) is kept. */
export function sourceKey(group: string): string {
  return `${group}/source`;
}

/** Sources whose form was left open, by group, so that looking elsewhere loses no text. One form is open at a time. */
export const unfinishedSources = {
  of: (group: string): UnfinishedSource | null => readSource(typedAt(sourceKey(group))?.value),
  keep: (group: string, source: UnfinishedSource, problem: string | null = null): void => keepTyped(sourceKey(group), source, problem),
  drop: (group: string): void => dropTyped(sourceKey(group)),
};

export function readSource(value: unknown): UnfinishedSource | null {
  const parsed = keptSource.safeParse(value);
  return parsed.success ? parsed.data : null;
}
