import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createTimeline } from '../../main/store/timeline-store';
import { type ImportChoices, NO_CHOICES, type RememberedImport } from '../../shared/import';
import { type Served, servedAt } from '../store/served';
import { NOW, value, type Workbench, workbench } from '../store/workbench';
import { CONTEXT } from './arbitrary-timelines';

export interface ImportBench {
  readonly bench: Workbench;
  /** A new timeline, closed after the test. */
  served(): Served;
}

/** What tests of import jobs work with; to be called once a file. */
export function importBench(): ImportBench {
  const bench = workbench();
  const opened: { close(): void }[] = [];
  afterEach(() => {
    for (const one of opened.splice(0)) one.close();
  });
  return {
    bench,
    served() {
      const path = join(bench.folder, 't.annals');
      value(createTimeline(path, { title: 'Test', zone: CONTEXT.zone, now: () => NOW, who: 'ana' })).close();
      const served = servedAt(path);
      opened.push(served);
      return served;
    },
  };
}

/** How a whole file is asked for. @param choices null where nothing was chosen yet */
export function reading(choices: Partial<ImportChoices> | null = null, remembered: readonly RememberedImport[] = []) {
  return { context: CONTEXT, choices: choices === null ? null : { ...NO_CHOICES, ...choices }, remembered, extent: 'whole' } as const;
}
