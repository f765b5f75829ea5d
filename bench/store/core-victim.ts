import { keepMemoryOutOfCores } from '../../main/disk/core-dumps';

/* Ends as a fault in native code would, with a word in its memory that is in no file; `kept` tells it to keep its memory out of cores. Never part of the product. */

const [mode = '', ...letters] = process.argv.slice(2);
if (mode === 'kept') keepMemoryOutOfCores();
// Put together here, so that no argument holds it.
const held = Buffer.from(letters.reverse().join('').repeat(3));
setImmediate(() => {
  if (held.length > 0) process.abort();
});
