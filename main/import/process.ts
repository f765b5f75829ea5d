import { fail, type Result } from '../../shared/result';
import { parentPort } from '../messages/parent-port';
import type { Port } from '../messages/port';
import { importDesk } from './import-desk';
import type { ImportProgress, ImportRequest, ImportResponse } from './import-protocol';

/*
 * Entry of the import process (Electron's utilityProcess): a file of 200 MB takes its time and memory to understand, and one
 * made to hurt may take the process with it. Neither may be the window's or the store's.
 */

const port = parentPort<ImportRequest, ImportResponse | ImportProgress, Port<unknown, unknown>>();
const desk = importDesk((progress) => port.postMessage(progress));

port.on('message', async ({ data, ports: [store] }) => port.postMessage({ id: data.id, result: await guarded(data, store) }));

async function guarded({ task, input }: ImportRequest, store: Port<unknown, unknown> | undefined): Promise<ImportResponse['result']> {
  // The table relates each task's input to its own function; looking it up by name cannot express that.
  const work = desk[task] as (input: unknown, store: Port<unknown, unknown> | undefined) => Result<never> | Promise<Result<never>>;
  try {
    return await work(input, store);
  } catch (reason) {
    return fail('internal', `Annals made a mistake reading this file: ${reason instanceof Error ? reason.message : String(reason)}.`);
  }
}
