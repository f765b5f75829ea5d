import { describe, expect, it } from 'vitest';
import { INCIDENTS, MEETINGS, OF_INCIDENTS, type Rows, readSheets, titles } from '../../testing/formats/sheets-of-events';

describe('the same events in the columns of two sheets', () => {
  const TIMELINE: Rows = [
    ['Day', 'Headline', 'Remark'],
    ['2023-03-01', 'Fire in the depot', 'seen by two'],
    ['2023-03-19', 'Convoy stopped at the bridge', ''],
    ['2023-04-02', 'Power cut in the hospital', ''],
  ];

  it('come in once, and are counted', () => {
    const imported = readSheets({ Incidents: INCIDENTS, 'Sheet 9': [...TIMELINE, ['2023-09-09', 'Report is published', '']] });
    expect(titles(imported).sort()).toEqual([...OF_INCIDENTS, 'Report is published'].sort());
    expect(imported.notes[0]).toMatch(/Rows that stand in others as well were read once: “Sheet 9” \(3 of its 4 rows\)/);
    const whole = readSheets({ Incidents: INCIDENTS, 'Sheet 9': TIMELINE });
    expect(titles(whole)).toEqual(OF_INCIDENTS);
    expect(whole.notes[0]).toMatch(/not read again: “Sheet 9” \(all of its 3 rows\)/);
  });

  it('a title or two that both have by chance take nothing away', () => {
    const other: Rows = [...MEETINGS, ['2023-03-01', 'Fire in the depot', '']];
    expect(titles(readSheets({ Incidents: INCIDENTS, Meetings: other }))).toHaveLength(8);
  });

  const SHIFT_A: Rows = [
    ['Date', 'Event', 'Officer'],
    ['2020-01-02', 'Patrol', 'Ann'],
    ['2020-01-03', 'Patrol', 'Ann'],
    ['2020-01-04', 'Arrest', 'Ann'],
  ];
  const SHIFT_B: Rows = [
    ['Date', 'Event', 'Nurse', 'Ward'],
    ['2020-01-02', 'Patrol', 'Bob', '1'],
    ['2020-01-03', 'Patrol', 'Bob', '2'],
    ['2020-01-04', 'Arrest', 'Bob', '3'],
  ];

  it('take nothing away where titles say too little to tell one event from another', () => {
    const shifts = readSheets({ 'Shift A': SHIFT_A, 'Shift B': SHIFT_B });
    expect([shifts.drafts.length, shifts.counts.notEvents]).toEqual([6, 0]);
    const weekly = (about: string): Rows => [
      ['Date', 'Event', about],
      ['2020-01-06', 'Weekly meeting of all', 'x'],
      ['2020-01-13', 'Weekly meeting of all', 'y'],
    ];
    expect(readSheets({ Press: weekly('Editor'), Legal: weekly('Counsel') }).drafts).toHaveLength(4);
  });

  it('take one event for each that is there, also where days have times', () => {
    const diary: Rows = [
      ['Date', 'Event'],
      ['2020-01-02', 'Call to the office'],
      ['2020-01-03', 'Meeting of the board'],
    ];
    const phone: Rows = [
      ['Date', 'Time', 'Event', 'To'],
      ['2020-01-02', '09:00', 'Call to the office', 'Bob'],
      ['2020-01-02', '10:00', 'Call to the office', 'Cy'],
      ['2020-01-02', '11:00', 'Call to the office', 'Dan'],
      ['2020-01-05', '09:00', 'Call to the harbour', 'Ed'],
    ];
    for (const given of [
      { Diary: diary, Phone: phone },
      { Phone: phone, Diary: diary },
    ])
      expect(readSheets(given).drafts).toHaveLength(6);
    const twice: Rows = [...diary, ['2020-01-04', 'Letter to the mayor']];
    const once: Rows = [
      ['Date', 'Event', 'Remark'],
      ['2020-01-03', 'Meeting of the board', ''],
      ['2020-01-04', 'Letter to the mayor', ''],
      ['2020-01-05', 'Letter to the clerk', ''],
    ];
    expect(titles(readSheets({ Diary: twice, Log: once })).sort()).toEqual(
      ['Call to the office', 'Meeting of the board', 'Letter to the clerk', 'Letter to the mayor'].sort(),
    );
  });

  it('are not the same where people or places differ', () => {
    const of = (title: string, where: string, place: string): Rows => [
      ['Date', title, 'Place', where],
      ['2020-01-02', 'Fire in a depot', place, ''],
      ['2020-01-03', 'Strike of the drivers', place, ''],
    ];
    expect(readSheets({ North: of('Event', 'Remark', 'Lille'), South: of('Incident', 'Source', 'Nice') }).drafts).toHaveLength(4);
    expect(readSheets({ North: of('Event', 'Remark', 'Lille'), South: of('Incident', 'Source', '') }).drafts).toHaveLength(2);
  });

  it('stand in a sheet that is read all the same where a person names it', () => {
    for (const [name, rows] of [
      ['Sheet 9', TIMELINE],
      ['Copy', INCIDENTS],
    ] as const) {
      const given = { Incidents: INCIDENTS, [name]: rows };
      expect(titles(readSheets(given))).toEqual(OF_INCIDENTS);
      const named = readSheets(given, { sheets: ['Incidents', name] });
      expect(named.drafts).toHaveLength(4 + rows.length - 1);
      expect(named.notes[0]).toContain(`“${name}” (all of its ${rows.length - 1} rows)`);
      expect(named.notes[0]).toContain('were read again, since they were named');
    }
  });
});
