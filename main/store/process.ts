import { sweepPrivateFolders } from '../disk/private-folder';
import { parentPort } from '../messages/parent-port';
import type { Port } from '../messages/port';
import type { LendRequest, LentRequest, LentResponse } from './lent-protocol';
import type { StoreMessage, StoreRequest } from './protocol';
import { serveStore } from './server';

/*
 * Entry of the store process (Electron's utilityProcess): one per open timeline, the only place of the app that opens
 * the file. It has a process of its own so that a slow disk never stops the window, and because libsql gives a file up
 * for good only when its process ends.
 */

const port = parentPort<StoreRequest | LendRequest, StoreMessage, Port<LentRequest, LentResponse>>();
// Leaves the last answer time to be flushed to the pipe.
const serve = serveStore(
  (message) => port.postMessage(message),
  () => setTimeout(end, 20),
);

/**
 * Ends without tidying up, as a crash would: what is to be done has been done. In Electron an orderly exit has SQLite close the file on its
 * own, which checkpoints the log and removes it; after a failing or full disk the file still names it then, and the next opening would say
 * that it is missing.
 */
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

sweepPrivateFolders();
port.on('message', ({ data, ports: [lent] }) => serve(data, lent));
