import { writeSync } from 'node:fs';
import { openEngine } from '../../main/store/database/engine';

/* Holds a file's lock, as a command in the middle of an edit does, for so many milliseconds; says “held” when it has it. */

const [path = '', ms = '0'] = process.argv.slice(2);
const engine = openEngine(path);
engine.exec('BEGIN EXCLUSIVE');
writeSync(1, 'held\n');
setTimeout(() => {
  engine.rollback();
  process.exit(0);
}, Number(ms));
