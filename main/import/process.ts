import { fail, type Result } from '../../shared/result';
import { importDesk } from './import-desk';
import type { ImportRequest, ImportResponse } from './import-protocol';

/*
 * Entry of the import process (Electron's utilityProcess): a file of 200 MB takes its time and memory to understand, and one
 * made to hurt may take the process with it. Neither may be the window's or the store's.
 */

/** The part of Electron's `process.parentPort` that is used. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ImportRequest }) => void): void;
  postMessage(message: ImportResponse): void;
}

const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const desk = importDesk();

port.on('message', ({ data }) => port.postMessage({ id: data.id, result: guarded(data) }));

function guarded({ task, input }: ImportRequest): ImportResponse['result'] {
  // The table relates each task's input to its own function; looking it up by name cannot express that.
  const work = desk[task] as (input: unknown) => Result<never>;
  try {
    return work(input);
  } catch (reason) {
    return fail('internal', `Annals made a mistake reading this file: ${reason instanceof Error ? reason.message : String(reason)}.`);
  }
}
