import type { Source } from '../event';

/**
 * The gradings of an event's sources as they are written in reports: reliability letter and credibility number side by
 * side, "B2"; one alone when the other was not given; several sources by commas. Never combined into one judgement.
 */
export function gradingOf(sources: readonly Pick<Source, 'reliability' | 'credibility'>[]): string {
  const found = new Set(sources.map(({ reliability, credibility }) => `${reliability ?? ''}${credibility ?? ''}`));
  found.delete('');
  return [...found].sort().join(', ');
}
