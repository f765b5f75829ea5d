import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { privateFolder } from '../../disk/private-folder';
import { quotedName, shownName } from '../../disk/shown-name';
import { journalElsewhere } from '../approach/journal-elsewhere';
import type { Key } from '../cipher/key';
import { KEEP_IT, KEY_OF_COPY } from '../database/advice';
import { accountName } from '../database/context';
import { guarded } from '../database/errors';
import { isOverwritten, mendStart } from '../file/overwritten-start';
import { privateCopy } from '../file/place-for-reading';
import { readSlot } from '../lock/key-pages';
import { keyFor, keysAtHand } from '../lock/keyring';
import { looksEncryptedFile, mayBeEncrypted } from '../lock/locked-file';
import { besides } from './beside-damaged';
import { readDamaged } from './read-damaged';
import { type Recovered, rebuild } from './rebuild';

interface RecoverOptions {
  readonly now: number;
  readonly who?: string;
}

/**
 * Saves what can be read of a damaged timeline into a new file. The damaged one is only copied, never opened. History is
 * kept up to its first flaw; what came after, and what only the tables still know, follows as one action "Recover from …".
 * The new file passes `annals check`. What was locked stays locked.
 * Errors: `exists`, `needs-passphrase`, `half-written` when its journal only has to be brought, `damaged` when nothing at all can be read.
 */
export function recoverTimeline(file: string, newPath: string, { now, who = accountName() }: RecoverOptions): Result<Recovered> {
  if (existsSync(newPath))
    return fail('exists', `There is already a file ${quotedName(newPath)}. It was not changed; choose another name.`);
  return guarded(() => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return fail('not-found', `There is no file ${quotedName(file)}.`);
    if (!found.isFile() || found.size === 0) return fail('not-a-timeline', `${quotedName(file)} holds nothing to recover.`);
    const unlocked = keyOfDamaged(file);
    if (!unlocked.ok) return unlocked;
    const key = unlocked.value;
    // Half an edit would be taken for all there is, while the whole state lies beside it.
    const elsewhere = journalElsewhere(realpathSync(file), key);
    if (elsewhere !== null) return fail('half-written', elsewhere);
    const { passedOver, missing, except } = besides(file);
    const copy = privateCopy(file, except);
    const workshop = privateFolder();
    try {
      if (key === null && isOverwritten(copy.address)) mendStart(copy.address);
      const { salvaged, unfinished } = readDamaged(copy.address, key, workshop);
      if (salvaged.rows.length === 0 && salvaged.changes.length === 0) {
        return fail('damaged', nothingRead(shownName(file), key));
      }
      const rebuilt = rebuild(salvaged, { file, newPath, now, who, workshop, key, unfinished });
      return rebuilt.ok ? ok({ ...rebuilt.value, passedOver, missing }) : rebuilt;
    } finally {
      rmSync(workshop, { recursive: true, force: true });
      copy.leave();
    }
  });
}

/**
 * The key of a damaged file. One whose slots are all lost is tried with the first there is: the key of a backup is that of the file, as long
 * as the passphrase was not changed since.
 */
function keyOfDamaged(file: string): Result<Key | null> {
  const key = keyFor(file);
  if (key !== null) return ok(key);
  if (readSlot(file) !== null) return fail('needs-passphrase', `${quotedName(file)} is locked with a passphrase. Nothing was written.`);
  if (!looksEncryptedFile(file) && !mayBeEncrypted(file)) return ok(null);
  const [first] = keysAtHand();
  return first === undefined
    ? fail(
        'damaged',
        `${quotedName(file)} is encrypted and does not tell any more how its passphrase opens it. Nothing was written. ${KEY_OF_COPY}`,
      )
    : ok(first);
}

function nothingRead(name: string, key: Key | null): string {
  return `Nothing could be read of “${name}”${key === null ? '' : ' with this passphrase'}. ${KEEP_IT}${key === null ? '' : '; one that was locked at the same time fits best for --key-of'}.`;
}
