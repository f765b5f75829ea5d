import type { WebContents } from 'electron';
import { ok, type Result } from '../../shared/result';
import { placeForCopy } from '../backups/backup-root';
import { namesOf } from '../disk/file-names';
import { keysOfFile, shareKey } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';
import { openInWindow } from '../windows/workspace';
import { askWhere, say } from './file-actions';

/** Recover into a new file…: saves what can be read of a damaged timeline into a file of its own, and shows that. The damaged one stays. */
export async function recoverInto(file: string, contents: WebContents): Promise<Result<null>> {
  const path = await askWhere(contents, { title: 'Recover into a new file', defaultPath: placeForCopy(file, 'recovered') });
  if (path === null) return ok(null);
  const recovered = await runStoreJob('store.recover', { path: file, into: path }, keysOfFile(file));
  if (recovered.ok) shareKey(file, path);
  if (!recovered.ok) return recovered;
  const { error, stayed } = await openInWindow({ path }, { into: contents });
  if (error !== null) return { ok: false, error };
  if (stayed) {
    say(
      contents,
      'done',
      `Recovered into “${namesOf(path).name}”.`,
      'This window stays with the file it shows; the damaged one was not changed.',
    );
    return ok(null);
  }
  const { events, uncertain, lost, passedOver, missing } = recovered.value;
  const doubts = [
    ...(uncertain === 0 ? [] : [`${uncertain} of them not confirmed by history`]),
    ...(lost === 0 ? [] : [`of ${lost} more only traces were found`]),
  ];
  const counted = `${events} ${events === 1 ? 'event' : 'events'} recovered${doubts.length === 0 ? '' : `, ${doubts.join(', ')}`}.`;
  say(
    contents,
    'done',
    `Recovered into “${namesOf(path).name}”.`,
    [counted, 'The damaged file was not changed.', passedOver, missing].filter((words) => words !== null).join(' '),
  );
  return ok(null);
}
