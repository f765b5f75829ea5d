import { writeSync } from 'node:fs';
import { restoreBackup } from '../../main/store/rescue/restore';

/*
 * What a test kills while it restores: puts one backup and then the other in a timeline's place, without pause, printing a line after
 * each. Never part of the product.
 */

const [path = '', one = '', other = '', folder = ''] = process.argv.slice(2);
for (let n = 0; ; n++) {
  // A clock of its own: backups are named by the second.
  const restored = restoreBackup(path, n % 2 === 0 ? one : other, folder, Date.UTC(2026, 0) + n * 2000);
  if (!restored.ok) throw new Error(restored.error.message);
  writeSync(1, `${restored.value.contents.lastAction}\n`);
}
