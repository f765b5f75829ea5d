import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { readImport } from '../import';

const read = (content: unknown) => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);
const eventsOf = (content: unknown) => read(content).drafts.map(({ draft }) => [draft.when, draft.title]);

describe('an object whose keys are dates', () => {
  it('has what stands under them as events', () => {
    expect(eventsOf({ '1066': ['Norman conquest'], '1215': ['Magna Carta', 'Fourth Lateran Council'] })).toEqual([
      ['1066', 'Norman conquest'],
      ['1215', 'Magna Carta'],
      ['1215', 'Fourth Lateran Council'],
    ]);
    expect(eventsOf({ '2024-01-15': { title: 'Raid' }, '16 Jan 2024': [{ title: 'Trial' }, { title: 'Appeal' }] })).toEqual([
      ['2024-01-15', 'Raid'],
      ['2024-01-16', 'Trial'],
      ['2024-01-16', 'Appeal'],
    ]);
  });

  it('is another one where something else is a key, or a number a value', () => {
    expect(read({ '1066': ['Norman conquest'], name: 'x' }).drafts.length).toBe(0);
    expect(read({ '2020': 14, '2021': 15 }).drafts.length).toBe(0);
  });
});

it('lists of objects that are not the one that is read are told', () => {
  const { notes } = read({
    data: {
      Events: [
        { year: '1535', text: 'a b' },
        { year: '1759', text: 'c d' },
      ],
      Births: [{ year: '1929', text: 'e f' }],
    },
  });
  expect(notes).toContain('Other lists of the file were not read: data.Births (1).');
});

describe('what stands beside a MISP event', () => {
  const event = { info: 'Phishing wave', date: 'no day', uuid: '8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f', Attribute: [] };

  it('is told, and kept with the event where it is refused', () => {
    const imported = read({ response: [{ Event: event, feed: { name: 'x' } }] });
    expect(imported.notes).toContain('What stands beside the events was not taken over: feed.');
    expect(JSON.parse([...imported.refusedFile()].join(''))).toMatchObject({
      response: [{ Event: { info: 'Phishing wave' }, feed: { name: 'x' } }],
    });
  });
});
