import { describe, expect, it } from 'vitest';
import type { Imported } from '../../intake/imported';
import { readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): Imported => readImport(Buffer.from(text), 'json', CONTEXT);
/** What is read of the refused records once the wrong dates in them are mended. */
const mended = (content: unknown, wrong: string, right: string): Imported => {
  const first = read(JSON.stringify(content));
  expect(first.counts.refused).toBeGreaterThan(0);
  return read([...first.refusedFile()].join('').replaceAll(wrong, right));
};
const id = (last: number): string => `8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3${last}`;

describe('refused records that were mended are read as what they were', () => {
  const attribute = (last: number, seen: string) => ({ type: 'ip-dst', value: `192.0.2.${last}`, first_seen: seen, uuid: id(last) });

  it('parts of a MISP event, with its organisation and its sensitivity, and the event no second time', () => {
    const Event = {
      info: 'Phishing',
      date: '2026-01-08',
      uuid: id(0),
      Orgc: { name: 'CERT-X' },
      Tag: [{ name: 'tlp:red' }],
      Attribute: [attribute(1, '2026-99-01'), attribute(2, '2026-01-09')],
      Object: [{ name: 'file', uuid: id(3), first_seen: '2026-99-02', Attribute: [attribute(4, '2026-99-03')] }],
    };
    const { drafts, problems, counts } = mended({ Event }, '2026-99', '2026-02');
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ accepted: 3 });
    expect(drafts.map(({ draft, id: of }) => [of, draft.when, draft.sensitivity, draft.sources[0]?.publisher])).toEqual([
      [id(1), '2026-02-01', 3, 'CERT-X'],
      [id(4), '2026-02-03', 3, 'CERT-X'],
      [id(3), '2026-02-02', 3, 'CERT-X'],
    ]);
    expect(drafts.at(0)?.draft.links).toEqual([{ type: 'part-of', to: id(0) }]);
  });

  it('a MISP event, with the parts that were refused and without those that were read', () => {
    const Event = { info: 'Phishing', date: '2026-99-08', Attribute: [attribute(1, '2026-99-01'), attribute(2, '2026-01-09')] };
    const { drafts, problems } = mended([{ Event }, { Event: { info: 'Other', date: '2026-01-08' } }], '2026-99', '2026-02');
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Phishing', 'ip-dst: 192.0.2.1']);
  });

  it('objects of a STIX bundle, with their author, marking and links', () => {
    const red = 'marking-definition--10000000-0000-4000-8000-000000000001';
    const objects = [
      { type: 'identity', id: `identity--${id(1)}`, name: 'CERT-X' },
      { type: 'marking-definition', id: red, definition: { tlp: 'red' } },
      { type: 'identity', id: `identity--${id(5)}`, name: 'Nobody' },
      {
        type: 'campaign',
        id: `campaign--${id(2)}`,
        name: 'Op',
        first_seen: '2026-99-01',
        created_by_ref: `identity--${id(1)}`,
        object_marking_refs: [red],
      },
      { type: 'tool', id: `tool--${id(3)}`, name: 'Hammer' },
      {
        type: 'relationship',
        id: `relationship--${id(4)}`,
        relationship_type: 'uses',
        source_ref: `campaign--${id(2)}`,
        target_ref: `tool--${id(3)}`,
      },
    ];
    const again = mended({ type: 'bundle', id: `bundle--${id(0)}`, objects }, '2026-99', '2026-02');
    expect(again.problems).toEqual([]);
    expect(again.counts.read).toBe(5);
    expect(again.drafts.map(({ draft }) => draft)).toMatchObject([
      { title: 'Op', when: '2026-02-01', sensitivity: 3, summary: 'uses Hammer', sources: [{ publisher: 'CERT-X' }] },
    ]);
  });

  it('eras of a story as eras', () => {
    const story = {
      events: [{ start_date: { year: 2020 }, text: { headline: 'A' } }],
      eras: [{ start_date: { year: '20x0' }, text: { headline: 'E' } }],
    };
    const { drafts, problems } = mended(story, '20x0', '2010');
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft: { title, tags } }) => [title, tags])).toEqual([['E', ['era']]]);
  });

  it('whole days of a calendar end on their last', () => {
    const items = [{ summary: 'Trip', start: { date: '2026-13-01' }, end: { date: '2026-12-04' } }];
    expect(mended(items, '2026-13-01', '2026-12-01').drafts.map(({ draft }) => draft.when)).toEqual(['2026-12-01/2026-12-03']);
  });
});
