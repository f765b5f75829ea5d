import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DATA_ENDINGS, dataOptionsSchema } from '../../shared/data-export';
import { parseWhen } from '../../shared/time/edtf';
import { BLANK_VIEW } from '../../testing/entities/blank';
import { CONTEXT, made } from '../../testing/formats/arbitrary-timelines';
import { textIn } from '../../testing/formats/workbooks';
import { exportData } from './export';

it('nothing of a withheld event is in any file, and the numbers add up', () => {
  const filters = [null, 'status:confirmed', '-status:planned', 'after:2000', '-lane:Attacks', 'lane:Attacks'];
  fc.assert(
    fc.property(
      made,
      fc.constantFrom(...DATA_ENDINGS),
      fc.nat(3),
      fc.constantFrom(...filters),
      (content, format, maxSensitivity, filter) => {
        // Every text of an event is its own, so that whatever slips out can be told.
        const events = content.events.map((event, row) => {
          const when = parseWhen(event.when, CONTEXT.zone);
          if (!when.ok) throw new Error(when.error.message);
          const own = `CANARY${row}E`;
          const texts = {
            title: own,
            summary: own,
            actors: [own],
            places: [own],
            tags: [own],
            sources: [{ title: own, note: own, quotation: own }],
          };
          return { ...event, ...texts, row, bounds: when.value.bounds };
        });
        const options = dataOptionsSchema.parse({ format, maxSensitivity, filter, today: CONTEXT.today });
        const view = { ...BLANK_VIEW, id: '0197aaaa-0000-7000-8000-000000000000', title: 'CANARYVIEW', filter: 'tag:CANARYVIEW' };
        const data = exportData({ ...content, events, timeline: { ...content.timeline, views: [view] } }, options, 0);
        if (!data.ok) throw new Error(data.error.message);
        const text = textIn(data.value.bytes).replaceAll('\r\n ', '');
        const shown = events.filter((event) => text.includes(`CANARY${event.row}E`));
        expect(shown).toHaveLength(data.value.events);
        expect(data.value.events + data.value.withheld).toBe(events.length);
        // Views are named after what one looks for: they go only where everything goes.
        if (data.value.withheld > 0) expect(text).not.toContain('CANARYVIEW');
        else if (format === 'json' && filter === null) expect(text).toContain('CANARYVIEW');
        for (const event of events) {
          if (shown.includes(event)) expect(event.sensitivity).toBeLessThanOrEqual(maxSensitivity);
          else expect(text).not.toContain(event.id);
        }
      },
    ),
    { numRuns: 200 },
  );
});
