import { writeSync } from 'node:fs';
import { mutate } from './mutations';

/* Looks at damaged files from number `from` on, one line of JSON for each on standard output; see mutation-trials.ts. */

const [count = '0', seed = '1', from = '0'] = process.argv.slice(2);
mutate(Number(from), Number(count), Number(seed), (mutated) => void writeSync(1, `${JSON.stringify(mutated)}\n`));
