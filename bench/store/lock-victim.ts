import { writeSync } from 'node:fs';
import { addKeys, keyFor } from '../../main/store/lock/keyring';
import { changeLock } from '../../main/store/opening/change-lock';
import { harnessKey } from './harness-keys';

/*
 * What a test kills while it locks: gives a timeline a passphrase, another one, and none, without pause, printing a line after each. Never
 * part of the product.
 */

const [path = ''] = process.argv.slice(2);
const keys = [harnessKey(0), harnessKey(1)] as const;
addKeys(keys);
for (;;) {
  const from = keyFor(path);
  const to = from === null ? keys[0] : from === keys[0] ? keys[1] : null;
  const changed = changeLock(path, { from, to });
  if (!changed.ok) throw new Error(changed.error.message);
  writeSync(1, 'changed\n');
}
