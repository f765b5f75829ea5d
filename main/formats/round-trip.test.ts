import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { DATA_ENDINGS, type DataFormat, dataOptionsSchema } from '../../shared/data-export';
import type { StoredEvent } from '../../shared/event';
import type { ImportFormat } from '../../shared/import';
import type { PictureInput } from '../../shared/picture/input';
import { parseWhen } from '../../shared/time/edtf';
import { BLANK } from '../../testing/entities/blank-event';
import { CONTEXT, idOf, LANES, type Made, made } from '../../testing/formats/arbitrary-timelines';
import { trials } from '../../testing/running/trials';
import type { Imported } from '../intake/imported';
import { exportData } from './export';
import { readImport } from './import';
import { documentSchema, writeJson } from './json/annals-json';

/** Kept quick for every push; a night run asks for more. */
const RUNS = Number(process.env.ANNALS_FILE_RUNS ?? trials(40, 150));
/** Long before a machine busy with other things would fail; what takes long is found in the benches. */
const NOW = Date.UTC(2026, 10, 22, 12);

function exported(content: Made, format: DataFormat, more: object = {}): Uint8Array {
  const data = exportData(inputOf(content), dataOptionsSchema.parse({ format, today: CONTEXT.today, ...more }), NOW);
  if (!data.ok) throw new Error(data.error.message);
  return data.value.bytes;
}

function inputOf({ events, ...rest }: Made): PictureInput {
  return {
    ...rest,
    events: events.map((event, row) => {
      const when = parseWhen(event.when, CONTEXT.zone);
      if (!when.ok) throw new Error(when.error.message);
      return { ...event, row, bounds: when.value.bounds };
    }),
  };
}

function read(bytes: Uint8Array, format: ImportFormat): Imported {
  const imported = readImport(bytes, format, CONTEXT);
  expect(imported.problems).toEqual([]);
  return imported;
}

const titleOf = (lane: string): string => LANES.find(({ id }) => id === lane)?.title ?? '';

/** What a reader should give for an event. */
function expectedDraft({ id, lane, createdAt: _, updatedAt: __, ...draft }: StoredEvent): object {
  return { id, lane: titleOf(lane), draft };
}

function draftsOf({ drafts }: Imported): object[] {
  return drafts.map(({ id, lane, draft }) => ({ id, lane, draft }));
}

describe('what Annals wrote reads back equal', () => {
  it('JSON: byte for byte', () => {
    fc.assert(
      fc.property(made, (content) => {
        const bytes = exported(content, 'json');
        const document = documentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
        expect([...writeJson(document)].join('')).toBe(new TextDecoder().decode(bytes));
        const imported = read(bytes, 'json');
        expect(draftsOf(imported)).toEqual(content.events.map(expectedDraft));
        expect(imported.series.map(({ id, lane, draft }) => ({ id, lane, draft }))).toEqual(
          content.series.map(({ id, lane, ...draft }) => ({ id, lane: titleOf(lane), draft })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('CSV: every field of every event', () => {
    fc.assert(
      fc.property(made, fc.boolean(), (content, byteOrderMark) => {
        expect(draftsOf(read(exported(content, 'csv', { byteOrderMark }), 'csv'))).toEqual(content.events.map(expectedDraft));
      }),
      { numRuns: RUNS },
    );
  });

  it('XLSX: every field of every event', () => {
    fc.assert(
      fc.property(made, (content) => {
        expect(draftsOf(read(exported(content, 'xlsx'), 'xlsx'))).toEqual(content.events.map(expectedDraft));
      }),
      { numRuns: RUNS },
    );
  });

  it('XLSX: also what no cell of a workbook can hold in one piece, or XML at all', () => {
    const [content] = fc.sample(made, { seed: 1, numRuns: 1 });
    if (content === undefined) throw new Error('no content');
    const texts = [`${'x'.repeat(32_766)}😀${'y'.repeat(40_000)}`, 'a_x0041_b\u0001\r\n=1+1', `'=1+1 & <b>`];
    const events = texts.map((summary, index) => ({
      ...BLANK,
      id: idOf(2, index),
      lane: LANES[0]?.id ?? '',
      createdAt: 0,
      updatedAt: 0,
      when: '2026',
      title: `t${index}`,
      summary,
    }));
    const imported = read(exported({ ...content, events }, 'xlsx'), 'xlsx');
    expect(imported.drafts.map(({ draft }) => draft.summary)).toEqual(texts);
  });

  it('ICS: every field of every event, and the series', () => {
    fc.assert(
      fc.property(made, (content) => {
        const imported = read(exported(content, 'ics'), 'ics');
        expect(imported.notes).toEqual([]);
        expect(draftsOf(imported)).toEqual(content.events.map(expectedDraft));
        expect(imported.series.map(({ id, lane, draft }) => ({ id, lane, draft }))).toEqual(
          content.series.map(({ id, lane, ...draft }) => ({ id, lane: titleOf(lane), draft })),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same bytes twice', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...DATA_ENDINGS), (content, format) => {
        expect(exported(content, format)).toEqual(exported(content, format));
      }),
      { numRuns: 15 },
    );
  });
});

describe('CSV cells', () => {
  it('never begin as a formula, and lines are those of RFC 4180', () => {
    fc.assert(
      fc.property(made, (content) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(exported(content, 'csv', { byteOrderMark: false }));
        expect(text.endsWith('\r\n')).toBe(true);
        // Taken apart by another reading of the RFC than ours: quoted cells blanked, then no line end but CR LF is left.
        const cells = [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
        for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('ICS read by ical.js', () => {
  it('is a calendar whose titles, dates and identities are ours', () => {
    fc.assert(
      fc.property(made, (content) => {
        const bytes = exported(content, 'ics');
        const text = new TextDecoder().decode(bytes);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const calendar = new ICAL.Component(ICAL.parse(text));
        const found = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vjournal')];
        const byId = new Map(found.map((component) => [component.getFirstPropertyValue('uid'), component]));
        expect(byId.size).toBe(found.length);
        for (const event of content.events) {
          const component = byId.get(`${event.id}@annals`);
          expect(component?.getFirstPropertyValue('x-annals-edtf')).toBe(event.when);
          expect(component?.getFirstPropertyValue('dtstamp')?.toString()).toBeTruthy();
          expect(component?.getFirstPropertyValue('summary')).toBe(
            // biome-ignore lint/suspicious/noControlCharactersInRegex: what iCalendar cannot hold
            event.title.replace(/\r\n|\r/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\uFFFD'),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('repeats on the days the series has', () => {
    fc.assert(
      fc.property(made, (content) => {
        const [series] = content.series;
        if (series === undefined) return;
        const bare = { ...series, mode: 'fixed', weekend: 'keep', outcomes: {} } as const;
        const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(exported({ ...content, series: [bare] }, 'ics'))));
        const component = calendar.getAllSubcomponents('vevent').find((one) => one.hasProperty('rrule'));
        const table = new TextDecoder().decode(
          exported({ ...content, series: [bare] }, 'csv', { seriesId: bare.id, byteOrderMark: false }),
        );
        const due = table.match(/\d{4}-\d\d-\d\d(?=,(?:projected|unconfirmed),)/g) ?? [];
        if (component === undefined) {
          const single = calendar
            .getAllSubcomponents('vevent')
            .filter((one) => one.getFirstPropertyValue('x-annals-of-series') === bare.id);
          expect(single.map((one) => one.getFirstPropertyValue('dtstart')?.toString())).toEqual([...due]);
          return;
        }
        const dates = new ICAL.Event(component).iterator();
        for (const day of due.slice(0, 40)) expect(dates.next()?.toString()).toBe(day);
      }),
      { numRuns: RUNS },
    );
  });
});
