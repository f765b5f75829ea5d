import { isTextKept, knowsAttachments, namedInHistory } from '../database/attachments';
import type { Engine } from '../database/engine';
import type { Fields } from '../record/apply';

/**
 * Takes away the kept texts that sources of an erased event named and that nothing in history names any more. In the transaction that erases, once the
 * event's own changes are emptied.
 *
 * @param said what these changes said before
 * @returns titles of the articles whose text is kept and stays, since another event rests on it: it may hold what was erased
 */
export function eraseUnnamedTexts(engine: Engine, said: readonly Fields[]): string[] {
  if (!knowsAttachments(engine)) return [];
  const titles = new Map<string, string>();
  for (const { sources } of said)
    for (const { textHash, title } of Array.isArray(sources) ? (sources as readonly Fields[]) : [])
      if (typeof textHash === 'string' && /^[0-9a-f]{64}$/.test(textHash)) titles.set(textHash, typeof title === 'string' ? title : '');
  const named = namedInHistory(engine, [...titles.keys()]);
  const left = new Set<string>();
  for (const [hash, title] of titles)
    if (!named.has(hash)) engine.run('DELETE FROM attachment WHERE hash = ?', [Buffer.from(hash, 'hex')]);
    // Imported events name texts that were never kept here.
    else if (isTextKept(engine, hash)) left.add(title);
  return [...left];
}
