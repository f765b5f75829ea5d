import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOptionsSchema } from '../../shared/data-export';
import { firstLane, value, workbench } from '../../testing/store/workbench';
import { edtf } from '../../testing/time/arbitrary-dates';
import { LOC_EXAMPLES } from '../../testing/time/loc-examples';
import { exportData } from './export';
import { readImport } from './import';

const bench = workbench();
const NOW = Date.UTC(2026, 10, 22, 12);

describe('a date is the same string, byte for byte', () => {
  it('in the store, in JSON and in CSV, whatever EDTF it is', () => {
    const store = bench.create();
    const lane = firstLane(store);
    const context = { zone: 'Asia/Karachi', today: '2026-11-22', order: 'dmy' } as const;
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1, maxLength: 40 }), (dates) => {
        const whens = [...dates, ...LOC_EXAMPLES, 'XXXX'];
        const drafts = whens.map((when, n) => ({
          title: `Event ${n}`,
          when,
          lane,
          learned: when,
          sources: [{ title: 'S', when, published: when }],
        }));
        value(store.importEvents(drafts, { label: 'Import' }));
        const input = value(store.ask('store.pictureInput'));
        const inOrder = [...input.events].sort((one, other) => Number(one.title.slice(6)) - Number(other.title.slice(6)));
        const kept = (event: (typeof inOrder)[number]) => [event.when, event.learned, event.sources[0]?.when, event.sources[0]?.published];
        expect(inOrder.map(kept)).toEqual(whens.map((when) => [when, when, when, when]));
        for (const format of ['json', 'csv'] as const) {
          const data = exportData(input, dataOptionsSchema.parse({ format, today: context.today }), NOW);
          if (!data.ok) throw new Error(data.error.message);
          const { drafts: read, problems } = readImport(data.value.bytes, format, context);
          expect(problems).toEqual([]);
          const found = [...read].sort((one, other) => Number(one.draft.title.slice(6)) - Number(other.draft.title.slice(6)));
          expect(found.map(({ draft }) => [draft.when, draft.learned, draft.sources?.[0]?.when])).toEqual(
            whens.map((when) => [when, when, when]),
          );
        }
        value(store.ask('history.undo'));
      }),
      { numRuns: 25 },
    );
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });
});
