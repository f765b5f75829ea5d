import type { SourceTexts } from './source-texts';

/** A source being written, and its place in the list. */
export interface UnfinishedSource {
  readonly at: number | 'new';
  readonly texts: SourceTexts;
}

/**
 * Sources whose form was left open, by event (or draft), so that looking elsewhere loses no text. One form is open at a
 * time.
 */
const unfinished = new Map<string, UnfinishedSource>();

export const unfinishedSources = {
  of: (keepAs: string): UnfinishedSource | null => unfinished.get(keepAs) ?? null,
  keep: (keepAs: string, source: UnfinishedSource): void => void unfinished.set(keepAs, source),
  all: (): ReadonlyArray<readonly [keepAs: string, source: UnfinishedSource]> => [...unfinished],
  drop: (keepAs: string): void => void unfinished.delete(keepAs),
};
