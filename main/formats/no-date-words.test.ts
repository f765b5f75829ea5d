import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

describe('words that say among dates that there is none', () => {
  it.each(['offen', 'pending', 'en attente', 'pendiente'])('are what they say in a column of states: %s', (word) => {
    const read = readTable(`Datum;Ereignis;state\n2024-03-01;Brand;${word}\n2024-03-02;Sturm;${word}\n`);
    expect([read.problems, read.repairs]).toEqual([[], []]);
    expect(read.drafts.map(({ draft }) => [draft.title, draft.places, draft.summary])).toEqual([
      ['Brand', [], `state: ${word}`],
      ['Sturm', [], `state: ${word}`],
    ]);
  });

  it('say nothing among dates still', () => {
    const rows = ['2024-03-01;2024-03-02;Brand', '2024-03-05;offen;Sturm', '2024-03-07;offen;Flut'];
    expect(datesOf(`Beginn;Ende;Ereignis\n${rows.join('\n')}\n`)).toEqual(['2024-03-01/2024-03-02', '2024-03-05', '2024-03-07']);
  });
});
