import { sweepPrivateFolders } from '../disk/private-folder';
import type { StoreMessage, StoreRequest } from './protocol';
import { serveStore } from './server';

/*
 * Entry of the store process (Electron's utilityProcess): one per open timeline, the only place of the app that opens
 * the file. It has a process of its own so that a slow disk never stops the window, and because libsql gives a file up
 * for good only when its process ends.
 */

/** The part of Electron's `process.parentPort` that is used; the store itself imports nothing of Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: StoreRequest }) => void): void;
  postMessage(message: StoreMessage): void;
}

const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
// Leaves the last answer time to be flushed to the pipe.
const serve = serveStore(
  (message) => port.postMessage(message),
  () => setTimeout(end, 20),
);

/**
 * Ends without tidying up, as a crash would: what is to be done has been done. In Electron an orderly exit has SQLite close the file on its
 * own, which folds the log in and removes it; after a failing or full disk the file still names it then, and the next opening would say
 * that it is missing.
 */
function end(): void {
  process.kill(process.pid, 'SIGKILL');
}

sweepPrivateFolders();
port.on('message', ({ data }) => serve(data));
