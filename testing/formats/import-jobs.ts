import { importDesk } from '../../main/import/import-desk';
import type { ImportRequest, ImportSource } from '../../main/import/import-protocol';
import { type ImportJob, importJob } from '../../main/imports/import-job';
import type { Port } from '../../main/messages/port';
import type { Result } from '../../shared/result';

/** The job of a window, with the process that reads in this one: everything crosses as a message does. */
export function jobInProcess(source: ImportSource, ending: (end: () => void) => void = () => {}): ImportJob {
  return importJob(source, (onPush) => {
    const desk = importDesk((progress) => onPush(structuredClone(progress)));
    let end = (): void => {};
    let port: Port<unknown, unknown> | undefined;
    const ended = new Promise<Result<unknown>>((resolve) => {
      end = () => resolve({ ok: false, error: { code: 'internal', message: 'ended' } });
    });
    const kill = (): void => {
      // A process that ends leaves no end of a port behind.
      port?.close();
      end();
    };
    ending(kill);
    return {
      kill,
      async ask(request, ports = []) {
        const { task, input } = structuredClone(request) as ImportRequest;
        const [lent]: readonly unknown[] = ports;
        port = lent as Port<unknown, unknown> | undefined;
        const work = desk[task] as (input: unknown, port: unknown) => Promise<Result<unknown>>;
        return structuredClone(await Promise.race([ended, work(input, port)]));
      },
    };
  });
}
