import { answerAt } from '../messages/desk';
import { parentPort } from '../messages/parent-port';
import type { Port } from '../messages/port';
import { importDesk } from './import-desk';
import type { ImportProgress, ImportRequest, ImportResponse } from './import-protocol';

/*
 * Entry of the import process (Electron's utilityProcess): a file of 200 MB takes its time and memory to understand, and one
 * made to hurt may take the process with it. Neither may be the window's or the store's.
 */

const port = parentPort<ImportRequest, ImportResponse | ImportProgress, Port<unknown, unknown>>();
answerAt(
  port,
  importDesk((progress) => port.postMessage(progress)),
  'reading this file',
);
