import type { RunningText } from './running-text';

const RESTS: ReadonlySet<string> = new Set(['and', 'but', 'in', 'at', 'by', 'with', 'to', 'for', 'as', 'on', 'when', 'had', 'was', 'were']);

/** Whether nothing follows that "before" or "after" could belong to. */
export function isAtRest(text: RunningText, at: number): boolean {
  return (
    text.peek(at) === undefined || text.begins(at) || text.sign(at) !== '' || RESTS.has(text.word(at)) || text.peek(at)?.kind === 'unknown'
  );
}
