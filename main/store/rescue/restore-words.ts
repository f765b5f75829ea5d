import { dayWords } from '../../../shared/reviews/days';

/* What is said about restoring; apart from restore.ts, because the main process says it, too, and never loads libsql. */

/** That a backup is of another timeline than the file it would replace, naming both. */
export function otherTimelineWords(file: string, title: string, backup: string): string {
  return `“${file}” holds the timeline “${title}”, and the backup is of another timeline, “${backup}”. Nothing was restored.`;
}

/** That a file had hard links, which restoring leaves with what it held. */
export function otherNamesWords(count: number): string {
  return count === 1
    ? 'The file has another name (a hard link), which still leads to what it held before.'
    : `The file has ${count} other names (hard links), which still lead to what it held before.`;
}

/** That a backup holds events which were erased from the file, and when and why. */
export function heldErasedWords(erased: readonly { readonly day: string; readonly reason: string }[]): string {
  const [first] = erased;
  if (first === undefined) return '';
  const said = erased.map(({ day, reason }) => `on ${dayWords(day)} (${reason})`).join(', ');
  return erased.length === 1
    ? `The backup holds an event that was erased ${said}.`
    : `The backup holds ${erased.length} events that were erased: ${said}.`;
}
