import type { Ack } from '../../shared/contract/ack';
import { fail, ok, type Result } from '../../shared/result';
import type { PlannedChange } from '../intake/again/chosen';
import type { ImportStart } from '../intake/import-plan';
import type { ImportedSeries } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import { beginImport, type ImportRun } from './import-run';
import type { TimelineStore } from './timeline-store';

/** An import in portions: main begins and ends it. Meanwhile other writes are refused (`locked`) and reads see what has come in so far. */
export interface Imports {
  readonly answers: {
    readonly 'store.importBegin': (start: ImportStart) => Result<null>;
    readonly 'store.importFinish': () => Result<Ack>;
    readonly 'store.importCancel': () => Result<null>;
  };
  /** The one that is half done. */
  running(): ImportRun | undefined;
  /** How many were ever begun. */
  begun(): number;
}

const NONE = fail('invalid', 'No import is running.');

/** @param store the open timeline; undefined before there is one */
export function importsOf(store: () => TimelineStore | undefined): Imports {
  let running: ImportRun | undefined;
  let begun = 0;

  return {
    answers: {
      'store.importBegin': (start) => {
        const open = store();
        const run = open === undefined ? fail('internal', 'No timeline is open.') : beginImport(open, start);
        if (!run.ok) return run;
        running = run.value;
        begun += 1;
        return ok(null);
      },
      'store.importFinish': () => {
        const done = running?.finish() ?? NONE;
        running = undefined;
        return done;
      },
      'store.importCancel': () => {
        running?.cancel();
        running = undefined;
        return ok(null);
      },
    },
    running: () => running,
    begun: () => begun,
  };
}

export type Portions = ReturnType<typeof portionsInto>;

/** What comes into one import, from the process that read the file: what is late, of one that was cancelled, gets into no other. */
export function portionsInto(importing: ImportRun | undefined) {
  const run = <T>(step: (run: ImportRun) => Result<T>): Result<T> => (importing === undefined ? NONE : step(importing));
  return {
    'store.importReserve': ({ ids }: { readonly ids: readonly string[] }): Result<null> => run((into) => into.reserve(ids)),
    'store.importIdentify': ({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }): Result<null> =>
      run((into) => into.identify(pairs)),
    'store.importChange': ({ changes }: { readonly changes: readonly PlannedChange[] }): Result<null> =>
      run((into) => into.change(changes)),
    'store.importAdd': ({ events }: { readonly events: readonly ImportedEvent[] }): Result<number> => run((into) => into.addEvents(events)),
    'store.importAddSeries': ({ series }: { readonly series: readonly ImportedSeries[] }): Result<null> =>
      run((into) => into.addSeries(series)),
    'store.importSettle': (): Result<boolean> => run((into) => into.settle()),
  };
}
