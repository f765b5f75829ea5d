import { describe, expect, it } from 'vitest';
import { INCIDENTS, OF_INCIDENTS, type Rows, readSheets, titles } from '../../../testing/formats/sheets-of-events';
import { OF_MEASURES } from '../../../testing/formats/sheets-of-measures';
import { TOLD_BESIDE } from '../../../testing/formats/sheets-told-beside';
import type { Imported } from '../../intake/imported';

const named = (all: typeof OF_MEASURES): [string, Rows][] => all.map(({ name, rows }) => [name, rows]);
const read = ({ sheets }: Imported): number[] | undefined => sheets?.tables.flatMap((one) => one.sheets).sort();

describe('beside a sheet that plainly tells of events', () => {
  it.each(named(OF_MEASURES))('rows of measures or persons are not read: %s', (name, rows) => {
    for (const given of [
      { Incidents: INCIDENTS, [name]: rows },
      { [name]: rows, Incidents: INCIDENTS },
    ])
      expect(titles(readSheets(given))).toEqual(OF_INCIDENTS);
    expect(read(readSheets({ Incidents: INCIDENTS, [name]: rows }, { sheets: ['1', '2'] }))).not.toEqual([0]);
  });

  it.each(named(TOLD_BESIDE))('what may tell of events is read: %s', (name, rows) => {
    expect(read(readSheets({ Incidents: INCIDENTS, [name]: rows }))).toEqual([0, 1]);
  });

  const COSTS = OF_MEASURES[0]?.rows ?? [];

  it('one that is left out is named with why, and read where a person names it', () => {
    const imported = readSheets({ Incidents: INCIDENTS, Costs: COSTS });
    expect(imported.sheets?.left).toEqual([{ sheet: 1, why: 'its rows say what was spent' }]);
    expect(imported.notes[0]).toMatch(
      /“Costs” \(its rows say what was spent\) has dates and titles, too: choose it .* as well to have it read/,
    );
    expect(titles(readSheets({ Incidents: INCIDENTS, Costs: COSTS }, { sheets: ['Incidents', 'Costs'] }))).toHaveLength(8);
  });

  it('alone, or beside what tells no more plainly, they are read', () => {
    expect(readSheets({ Costs: COSTS }).drafts).toHaveLength(4);
    const weather = OF_MEASURES.find(({ name }) => name === 'Weather')?.rows ?? [];
    expect(read(readSheets({ Costs: COSTS, Weather: weather }))).toEqual([0, 1]);
    const payments = TOLD_BESIDE.find(({ name }) => name === 'Payments')?.rows ?? [];
    expect(read(readSheets({ Costs: COSTS, Payments: payments }))).toEqual([0, 1]);
  });
});
