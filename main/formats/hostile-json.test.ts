import { describe, expect, it } from 'vitest';
import { idOf } from '../../testing/formats/arbitrary-timelines';
import { firstProblem as problem, readHostile as read } from '../../testing/formats/hostile-input';
import { MAX_DEPTH, MAX_FIELD } from '../intake/caps';

describe('JSON', () => {
  const event = {
    id: idOf(2, 0),
    title: 'x',
    when: '2026',
    status: 'reported',
    lane: idOf(1, 0),
    summary: '',
    actors: [],
    places: [],
    tags: [],
    sources: [],
    links: [],
    pinned: false,
    sensitivity: 0,
    createdAt: 0,
    updatedAt: 0,
  };
  const document = {
    ...{ format: 'annals', version: 1, timeline: { id: idOf(0, 0), title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 400 } },
    ...{ lanes: [{ id: idOf(1, 0), title: 'L', order: 1, color: '#b4453c', collapsed: false }], series: [], events: [event] },
  };
  const withEvent = (more: string): string => JSON.stringify(document).replace('"events":[{', `"events":[{${more},`);

  it('is refused with one message unless Annals wrote it', () => {
    expect(read(JSON.stringify(document), 'json').problems).toEqual([]);
    expect(read(`\uFEFF${JSON.stringify(document)}`, 'json').problems).toEqual([]);
    for (const text of ['null', '"x"', '42', '[]', '{}', '{"a":1}\n{"a":2}', 'NaN', `${JSON.stringify(document)},`, '{"format":"annals"}'])
      expect(problem(text, 'json').message, text).not.toBe('');
    expect(problem(JSON.stringify({ ...document, version: 3 }), 'json').message).toContain('newer Annals');
    const whole = JSON.stringify(document);
    for (let cut = 0; cut < whole.length; cut++) expect(read(whole.slice(0, cut), 'json').problems).toHaveLength(1);
  });

  it('says of dates without an end that they are too long, without taking them apart', () => {
    const long = `Y${'1'.repeat(60_000)}`;
    const source = { title: 's', published: long };
    for (const [path, more] of [
      ['when', { events: [{ ...event, when: long }] }],
      ['learned', { events: [{ ...event, learned: long }] }],
      ['sources.0.published', { events: [{ ...event, sources: [source] }] }],
      [
        'timeline.views.0.from',
        { timeline: { ...document.timeline, views: [{ id: idOf(5, 0), title: 'v', from: long, to: null, filter: '' }] } },
      ],
    ] as const) {
      const { problems } = read(JSON.stringify({ ...document, ...more }), 'json');
      expect(problems.map(({ field, message }) => [field, message])).toEqual([[path, 'This is too long: at most 500 characters.']]);
    }
  });

  it('has no two lanes of one id, of which one would be lost', () => {
    const [lane] = document.lanes;
    expect(problem(JSON.stringify({ ...document, lanes: [lane, { ...lane, title: 'M' }] }), 'json')).toEqual({
      row: 0,
      field: 'lanes',
      message: 'The file has two lanes with one id: “L” and “M”.',
    });
  });

  it('does not pollute', () => {
    for (const more of [
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '"toString":1',
      '"then":1',
      '"length":4294967295',
    ]) {
      const { drafts, problems } = read(withEvent(more), 'json');
      expect(problems).toEqual([]);
      expect(Object.keys(drafts.at(0)?.draft ?? {})).not.toContain('__proto__');
      expect(Object.getPrototypeOf(drafts.at(0)?.draft)).toBe(Object.prototype);
    }
    expect(
      problem(
        JSON.stringify({ ...document, series: [{ ...event, outcomes: {} }] }).replace(
          '"outcomes":{',
          '"outcomes":{"__proto__":{"polluted":1}',
        ),
        'json',
      ).row,
    ).toBe(1);
  });

  it('is refused where it is too deep or an entry is wrong, and the entry is named', () => {
    for (const bomb of ['['.repeat(100_000), '{"a":'.repeat(100_000)]) expect(problem(bomb, 'json').message).toContain(String(MAX_DEPTH));
    expect(problem(`{"a":"${'x'.repeat(MAX_FIELD + 1)}"}`, 'json').message).toContain('1,000,000');
    const events = [event, { ...event, id: idOf(2, 1), when: 'soon' }];
    expect(problem(JSON.stringify({ ...document, events }), 'json')).toMatchObject({ row: 2, field: 'when' });
    expect(problem(JSON.stringify({ ...document, events: [event, event] }), 'json')).toMatchObject({ row: 2, field: 'id' });
    expect(problem(JSON.stringify({ ...document, events: [{ ...event, lane: idOf(1, 9) }] }), 'json')).toMatchObject({ field: 'lane' });
    for (const id of ['__proto__', 'constructor', 0, 2 ** 53]) {
      expect(problem(JSON.stringify({ ...document, events: [{ ...event, id }] }), 'json')).toMatchObject({ row: 1, field: 'id' });
    }
    expect(
      problem(
        JSON.stringify({ ...document, events: [{ ...event, sensitivity: 0 }] }).replace('"sensitivity":0', '"sensitivity":1e999'),
        'json',
      ),
    ).toMatchObject({ row: 1 });
  });

  it('knows no type of object of STIX that is a word of every object', () => {
    for (const type of ['constructor', 'toString', '__proto__']) {
      const objects = [
        { type, id: `${type}--1`, name: 'A', created: '2026-01-07T00:00:00Z' },
        { type: 'campaign', id: 'campaign--2', name: 'B', first_seen: '2026-01-08T00:00:00Z' },
      ];
      const { drafts, notEvents, problems } = read(JSON.stringify({ type: 'bundle', id: 'bundle--1', objects }), 'json');
      expect(problems, type).toEqual([]);
      expect(drafts.map(({ draft }) => draft.title)).toEqual(['B']);
      expect(notEvents.map(({ message }) => message)).toEqual([`This ${type} has no time of its own.`]);
    }
  });
});
