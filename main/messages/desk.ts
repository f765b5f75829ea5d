import { fail, type Result } from '../../shared/result';
import type { Response } from './asking';
import type { ParentPort } from './parent-port';
import type { Port } from './port';

/** A request that says which task it is for; answered once, with the same number. */
interface TaskRequest {
  readonly id: number;
  readonly task: string;
  readonly input: unknown;
}

/**
 * Answers each request by the work of its task, with the port to a timeline that came along, if one did.
 *
 * @param tasks by name; what one throws is a mistake of ours, and answered as an error
 * @param doing what the process does for the person, as in “Annals made a mistake reading this file”
 */
export function answerAt<R extends TaskRequest, P>(
  port: ParentPort<R, Response | P, Port<unknown, unknown>>,
  tasks: { readonly [T in R['task']]: (input: never, store?: Port<unknown, unknown>) => Result<unknown> | Promise<Result<unknown>> },
  doing: string,
): void {
  async function guarded({ task, input }: TaskRequest, store: Port<unknown, unknown> | undefined): Promise<Result<unknown>> {
    try {
      // The table relates each task's input to its own function; looking it up by name cannot express that.
      return await tasks[task as R['task']](input as never, store);
    } catch (reason) {
      return fail('internal', `Annals made a mistake ${doing}: ${reason instanceof Error ? reason.message : String(reason)}.`);
    }
  }

  port.on('message', async ({ data, ports: [store] }) => port.postMessage({ id: data.id, result: await guarded(data, store) }));
}
