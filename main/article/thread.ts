import { parentPort, workerData } from 'node:worker_threads';
import { fail } from '../../shared/result';
import { readDocument } from './read-document';

/* Entry of the thread in which the command line reads a document: one that takes too much is ended, and the command goes on. */

parentPort?.postMessage('begun');
readDocument(workerData.what).then(
  (result) => parentPort?.postMessage(result),
  (reason: unknown) =>
    parentPort?.postMessage(
      fail('internal', `Annals made a mistake reading this document: ${String(reason)}. Nothing was changed. Paste its text instead.`),
    ),
);
