import { knowsAttachments, namedInHistory } from '../database/attachments';
import type { Engine } from '../database/engine';

/**
 * Takes away the kept texts that sources of an erased event named and that nothing in history names any more. In the transaction that erases, once the
 * event's own changes are emptied.
 *
 * @param said what these changes said before
 */
export function eraseUnnamedTexts(engine: Engine, said: readonly (string | null)[]): void {
  if (!knowsAttachments(engine)) return;
  const hashes = new Set(said.flatMap((json) => [...(json ?? '').matchAll(/"textHash":"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash)));
  const named = namedInHistory(engine, [...hashes]);
  for (const hash of hashes) if (!named.has(hash)) engine.run('DELETE FROM attachment WHERE hash = ?', [Buffer.from(hash, 'hex')]);
}
