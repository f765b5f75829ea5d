import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../../shared/import';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const read = (content: unknown, format: ImportFormat = 'json'): Imported =>
  readImport(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), format, CONTEXT);
const taken = (imported: Imported): object[] => {
  expect(imported.problems).toEqual([]);
  return imported.drafts.map(({ draft: { title, when, status }, lane }) => ({ title, when, status, lane }));
};
const UUID = '8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f';

describe('JSON lines', () => {
  const timesketch = [
    {
      message: 'Logon of alice',
      datetime: '2026-01-08T13:16:00+00:00',
      timestamp_desc: 'Logon',
      timestamp: 1767878160000000,
      tag: ['a', 'b'],
    },
    { message: 'File made', datetime: '2026-01-08T13:17:00+00:00', timestamp_desc: 'Creation', timestamp: 1767878220000000 },
  ];

  it('of Timesketch are events, whatever the file is called', () => {
    const text = timesketch.map((line) => JSON.stringify(line)).join('\n');
    for (const format of ['jsonl', 'json'] as const) {
      const imported = read(`${text}\n`, format);
      expect(imported.format).toBe('jsonl');
      expect(taken(imported)).toMatchObject([
        { title: 'Logon of alice', when: '2026-01-08T13:16:00+00:00', lane: 'Logon' },
        { title: 'File made' },
      ]);
      expect(imported.drafts.at(0)?.draft.tags).toEqual(['a', 'b']);
    }
  });

  it('that break off or hold no object are refused alone, and can be mended', () => {
    const imported = read('{"title":"a","date":"2026"}\n\n[1]\n{"title":"b","date":"soon"}\n{"title":"c"', 'jsonl');
    expect(imported.counts).toEqual({ read: 4, accepted: 1, repaired: 0, refused: 3, notEvents: 0 });
    const refused = [...imported.refusedFile()].join('');
    expect(refused).toContain('{"title":"c"\n');
    const mended = read(
      refused.replace('soon', '2027').replace('[1]\n', '').replace('{"title":"c"\n', '{"title":"c","date":"2028"}\n'),
      'jsonl',
    );
    expect(taken(mended)).toMatchObject([{ title: 'c' }, { title: 'b', when: '2027' }]);
    expect(mended.notes.join()).not.toContain('Refused because');
  });
});

describe('any list of objects', () => {
  it('is a table by its keys, within others joined by dots', () => {
    const features = [
      {
        type: 'Feature',
        properties: { title: 'Talks', date: '2026-01-08', by: { name: 'x', office: 'y' } },
        geometry: { coordinates: [1, 2] },
      },
    ];
    const imported = read({ type: 'FeatureCollection', features });
    expect(taken(imported)).toMatchObject([{ title: 'Talks', when: '2026-01-08' }]);
    expect(imported.notes.join()).toContain('“features”');
    expect(imported.table?.columns.map(({ name }) => name)).toEqual([
      'type',
      'title',
      'date',
      'properties.by.name',
      'properties.by.office',
      'geometry.coordinates',
    ]);
  });

  it('may be what a query service answers', () => {
    const bindings = [
      {
        itemLabel: { type: 'literal', 'xml:lang': 'en', value: 'Battle' },
        date: { type: 'literal', datatype: 'x', value: '1815-06-18T00:00:00Z' },
      },
    ];
    expect(taken(read({ head: { vars: ['itemLabel', 'date'] }, results: { bindings } }))).toMatchObject([{ title: 'Battle' }]);
  });

  it('counts every entry once, whatever it is', () => {
    const entry = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record({ title: fc.string(), date: fc.constantFrom('2026', 'soon', null, 20260108) }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), fc.constantFrom('json', 'jsonl'), (entries, format) => {
        const { counts, fault, drafts } = read(format === 'json' ? entries : entries.map((one) => JSON.stringify(one)).join('\n'), format);
        expect(counts.accepted + counts.repaired).toBe(drafts.length);
        if (fault === null && format === 'json') expect(counts.read).toBe(entries.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a story of TimelineJS', () => {
  it('of version 3 keeps its dates as precise as they are, its groups, media and eras', () => {
    const imported = read({
      title: { text: { headline: 'A story' } },
      events: [
        {
          start_date: { year: '2026', month: '1', day: 8, hour: '13', minute: 5 },
          text: { headline: 'Talks <b>begin</b>', text: '<p>In <a href="https://example.org/g">Geneva</a> &amp; more</p>' },
          media: { url: 'https://example.org/a.jpg', credit: 'Wire', caption: 'A picture' },
          group: 'Talks',
          background: { color: '#fff' },
        },
        { start_date: { year: -44 }, end_date: { year: 1900, month: 2 }, text: { headline: 'Long' } },
        { start_date: { year: 2026, month: 2, day: 30 }, text: { headline: 'No such day' } },
      ],
      eras: [{ start_date: { year: 2030 }, end_date: { year: 2031 }, text: { headline: 'Ahead' } }],
    });
    expect(imported.counts).toEqual({ read: 5, accepted: 3, repaired: 0, refused: 1, notEvents: 1 });
    expect(imported.drafts.map(({ draft }) => [draft.title, draft.when, draft.status])).toEqual([
      ['Talks begin', '2026-01-08T13:05', 'reported'],
      ['Long', '-0043/1900-02', 'reported'],
      ['Ahead', '2030/2031', 'planned'],
    ]);
    expect(imported.drafts.at(0)).toMatchObject({
      lane: 'Talks',
      draft: {
        summary: 'In Geneva (https://example.org/g) & more\n\nA picture',
        sources: [{ title: 'Wire', url: 'https://example.org/a.jpg' }],
      },
    });
    expect(imported.notes.join()).toContain('backgrounds');
    const again = read([...imported.refusedFile()].join('').replace('30', '28'));
    expect(taken(again)).toMatchObject([{ title: 'No such day', when: '2026-02-28' }]);
  });

  it('of version 2 has its dates in texts of numbers', () => {
    const date = [
      {
        startDate: '2011,12,10,07,02',
        endDate: '2011,12,11',
        headline: 'Vine',
        tag: 'Plants',
        asset: { media: 'https://example.org', credit: 'x' },
      },
      { startDate: '2012,1', headline: 'Month' },
    ];
    const era = [{ startDate: '2011', endDate: '2010', headline: 'Back' }];
    const imported = read({ timeline: { headline: 'Main', type: 'default', date, era } });
    expect(taken(imported)).toMatchObject([{ when: '2011-12-10T07:02/2011-12-11', lane: 'Plants' }, { when: '2012-01' }, { when: '2011' }]);
    expect(imported.counts).toMatchObject({ repaired: 1, notEvents: 1 });
  });
});

describe('a STIX bundle', () => {
  const campaign = {
    ...{ type: 'campaign', id: `campaign--${UUID}`, modified: '2026-02-01T00:00:00Z', name: 'Quiet Door', description: 'Phishing' },
    ...{ first_seen: '2026-01-08T13:16:00.000Z', last_seen: '2026-01-10T00:00:00Z', confidence: 85, labels: ['apt'] },
    ...{ created_by_ref: 'identity--1', object_marking_refs: ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82'] },
    external_references: [{ source_name: 'Report', url: 'https://example.org/r', description: 'd' }],
  };
  const objects = [
    { type: 'identity', id: 'identity--1', name: 'The Desk' },
    { ...campaign, modified: '2025-01-01T00:00:00Z', name: 'Old name' },
    campaign,
    { type: 'relationship', id: 'relationship--1', relationship_type: 'uses', source_ref: `campaign--${UUID}`, target_ref: 'malware--2' },
    { type: 'malware', id: 'malware--2', name: 'Creak' },
    { type: 'report', id: 'report--3', name: 'What we know', published: '2026-03-01T08:00:00Z' },
    'nonsense',
  ];

  it('gives what was seen at a time, its sources and markings, and its confidence in words only', () => {
    const imported = read({ type: 'bundle', id: 'bundle--1', objects });
    expect(imported.counts).toEqual({ read: 7, accepted: 2, repaired: 0, refused: 0, notEvents: 5 });
    expect(taken(imported)).toMatchObject([
      { title: 'Quiet Door', lane: 'campaign' },
      { title: 'What we know', lane: 'report' },
    ]);
    const draft = imported.drafts.at(0)?.draft;
    expect(draft).toMatchObject({ when: '2026-01-08T13:16:00.000Z/2026-01-10T00:00:00Z', sensitivity: 2, tags: ['apt'] });
    expect(draft?.summary).toContain('uses Creak');
    expect(draft?.summary).toContain('credibility of 1');
    for (const source of draft?.sources ?? []) expect(source.credibility ?? source.reliability).toBeUndefined();
    expect(draft?.sources.map(({ title, publisher }) => [title, publisher])).toEqual([
      ['Report', undefined],
      ['STIX campaign of The Desk', 'The Desk'],
    ]);
    expect(imported.drafts.ids[0]).toBe(UUID);
  });
});

describe('MISP events', () => {
  it('come with those of their attributes that were seen at a time', () => {
    const Attribute = [
      {
        uuid: UUID,
        type: 'ip-dst',
        category: 'Network activity',
        value: '192.0.2.1',
        first_seen: '2026-01-08T13:16:00+00:00',
        Tag: [{ name: 'admiralty-scale:information-credibility="2"' }],
      },
      { type: 'md5', value: 'd41d8cd98f00b204e9800998ecf8427e' },
    ];
    const Event = {
      uuid: UUID.replace('8', '9'),
      info: 'Phishing',
      date: '2026-01-07',
      threat_level_id: '2',
      Orgc: { name: 'CERT' },
      Tag: [{ name: 'tlp:amber' }],
      Attribute,
    };
    const imported = read({ response: [{ Event }] });
    expect(imported.counts).toEqual({ read: 3, accepted: 2, repaired: 0, refused: 0, notEvents: 1 });
    expect(taken(imported)).toMatchObject([{ title: 'Phishing', when: '2026-01-07' }, { title: 'ip-dst: 192.0.2.1' }]);
    const [event, attribute] = imported.drafts.map(({ draft }) => draft);
    expect([event?.sensitivity, attribute?.sensitivity]).toEqual([2, 2]);
    expect(attribute?.links).toEqual([{ type: 'part-of', to: Event.uuid }]);
    expect(attribute?.summary).toContain('admiralty-scale');
    expect(attribute?.tags).toEqual(['Network activity']);
    for (const source of [...(event?.sources ?? []), ...(attribute?.sources ?? [])]) expect(source.credibility).toBeUndefined();
  });
});

describe('JSON of other programs, mutated', () => {
  it('is read or refused, never thrown', () => {
    const seeds = [
      '{"type":"bundle","objects":[{"type":"report","id":"report--1","name":"x","published":"2026-01-08T00:00:00Z","labels":["a"],"confidence":50}]}',
      '{"Event":{"info":"x","date":"2026-01-07","Attribute":[{"type":"a","value":"b","first_seen":"2026"}],"Tag":[{"name":"tlp:red"}]}}',
      '{"events":[{"start_date":{"year":"2026"},"text":{"headline":"x"},"media":{"url":"y"}}],"eras":[]}',
      '{"timeline":{"date":[{"startDate":"2026,1","headline":"x"}]}}',
      '{"title":"x","date":"2026"}\n{"title":"y","date":"2027"}\n',
    ];
    const value = fc.constantFrom('null', '[]', '{}', '-1', '1e999', '""', '"__proto__"', '{"a":[null]}', '"\\ud800"', '[[[]]]');
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(20), value, fc.nat(200), (seed, which, put, cut) => {
        const values = [...seed.matchAll(/"[^"]*"(?!:)|\[[^[\]]*\]|\{[^{}]*\}|\d+/g)];
        const found = values[which % values.length];
        const text = found === undefined ? seed : seed.slice(0, found.index) + put + seed.slice(found.index + found[0].length);
        for (const one of [text, text.slice(0, cut)]) for (const { message } of read(one).problems) expect(message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
