import { writeSync } from 'node:fs';
import { tryHostile } from './hostile';

/* Tries hostile files from number `from` on, one line of JSON for each on standard output. */

const [count = '0', seed = '1', from = '0'] = process.argv.slice(2);
void (async () => {
  for (let n = Number(from); n < Number(count); n++) writeSync(1, `${JSON.stringify(await tryHostile(n, Number(seed)))}\n`);
  // Connections that are still open would checkpoint what they can.
  process.exit(0);
})();
