import type { Ack } from '../../shared/contract/ack';
import { fail, ok, type Result } from '../../shared/result';
import type { ImportStart } from '../intake/import-plan';
import type { ImportedSeries } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import { beginImport, type ImportRun } from './import-run';
import type { TimelineStore } from './timeline-store';

/** Answers an import in portions; meanwhile other writes are refused (`locked`) and reads see what has come in so far. */
export type Portions = ReturnType<typeof portionsOf>;

/** @param store the open timeline; undefined before there is one */
export function portionsOf(store: () => TimelineStore | undefined) {
  let running: ImportRun | undefined;

  function run<T>(step: (importing: ImportRun) => Result<T>): Result<T> {
    return running === undefined ? fail('invalid', 'No import is running.') : step(running);
  }

  return {
    'store.importBegin': (start: ImportStart): Result<null> => {
      const open = store();
      const begun = open === undefined ? fail('internal', 'No timeline is open.') : beginImport(open, start);
      if (!begun.ok) return begun;
      running = begun.value;
      return ok(null);
    },
    'store.importReserve': ({ ids }: { readonly ids: readonly string[] }): Result<null> => run((importing) => importing.reserve(ids)),
    'store.importAdd': ({ events }: { readonly events: readonly ImportedEvent[] }): Result<number> =>
      run((importing) => importing.addEvents(events)),
    'store.importAddSeries': ({ series }: { readonly series: readonly ImportedSeries[] }): Result<null> =>
      run((importing) => importing.addSeries(series)),
    'store.importFinish': (): Result<Ack> => run((importing) => importing.finish()),
    'store.importCancel': (): Result<null> => {
      running?.cancel();
      return ok(null);
    },
  };
}
