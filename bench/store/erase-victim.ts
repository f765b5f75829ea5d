import { writeSync } from 'node:fs';
import { openTimeline } from '../../main/store/timeline-store';

/* What a test kills while it erases one event: a line before, and one when it says that it is done. Never part of the product. */

const [path = '', id = ''] = process.argv.slice(2);
const opened = openTimeline(path);
if (!opened.ok) throw new Error(opened.error.message);
writeSync(1, 'open\n');
const erased = opened.value.ask('store.eventErase', { id, reason: 'To be killed' });
if (!erased.ok) throw new Error(erased.error.message);
writeSync(1, 'erased\n');
// Waits to be killed, with the file open.
setInterval(() => undefined, 1000);
