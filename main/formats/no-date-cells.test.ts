import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** What programs write where there is no date. */
const NONE = ['NULL', '\\N', 'n/a', '-', '0000-00-00', 'NaT'];

describe('a cell that says that there is no date says so wherever it is read', () => {
  it.each(NONE.filter((none) => !/^0/.test(none)))('%s in the column of the days leaves a row that has a time the day above it', (none) => {
    const text = table('Date,Time,Event', '8 Jan 2026,09:00,Breakfast', `${none},10:00,Talk`);
    expect(datesOf(text)).toEqual(['2026-01-08T09:00', '2026-01-08T10:00']);
  });

  it('0000-00-00 in the column of the days is a day that nobody knew, also where the row has a time', () => {
    const { drafts, problems } = readTable(table('Date,Time,Event', '8 Jan 2026,09:00,Breakfast', '0000-00-00,10:00,Talk'), {
      undated: 'take',
    });
    expect([problems, drafts.map(({ draft }) => draft.when)]).toEqual([[], ['2026-01-08T09:00', 'XXXX']]);
  });

  it.each(NONE)('%s in the column of the days keeps a row of sums one', (none) => {
    const { drafts, notEvents, problems } = readTable(table('Event,Date,Hours', 'Fire,2026-01-08,3', `Total,${none},3`, `Total,${none},`));
    expect([drafts.length, problems, notEvents.map(({ row }) => row)]).toEqual([1, [], [3, 4]]);
  });

  it.each(NONE)('%s as the foot of a group is passed over with its numbers', (none) => {
    const { notEvents, problems } = readTable(table('Event,Date,Hours', 'Fire,2026-01-08,3', `,${none},3`));
    expect([problems, notEvents.map(({ row }) => row)]).toEqual([[], [3]]);
  });

  it.each(NONE)('%s where it is to be said when something was learned says nothing', (none) => {
    const { drafts, problems } = readTable(table('Event,Date,Learned', 'Fire,2026-01-08,9 Jan 2026', `Flood,2026-01-09,${none}`));
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.learned ?? null)).toEqual(['2026-01-09', null]);
  });

  it.each(NONE)('%s as the zone or the length of a row says neither', (none) => {
    const text = table('Event,Start,Timezone,Duration', 'Fire,2026-01-08 10:00,UTC,2 h', `Flood,2026-01-08 10:00,${none},${none}`);
    const { drafts, problems } = readTable(text);
    expect(problems).toEqual([]);
    expect(drafts.at(1)?.draft).toMatchObject({ when: '2026-01-08T10:00', title: 'Flood' });
    expect(drafts.at(1)?.draft.summary ?? '').toBe('');
  });

  it('is a title and a text all the same', () => {
    const { drafts } = readTable(table('Title,Date,Summary', 'None,2026-01-08,n/a', 'Fire,2026-01-09,In the harbour'));
    expect(drafts.at(0)?.draft).toMatchObject({ title: 'None', summary: 'n/a' });
  });
});

describe('the word of a sum stands at the beginning of its cell', () => {
  it.each(['Summe für Total Recall', 'Gesamt für Total War', 'Insgesamt für Subtotal'])('%s alone in a row sums nothing up', (label) => {
    expect(readTable(table('Event,Date,Number', 'Fire,2026-01-08,1', `${label},,`)).counts).toMatchObject({ refused: 1, notEvents: 0 });
  });

  it.each(['Total Recall released', 'Recall of the total stock'])('%s is an event', (title) => {
    const { drafts } = readTable(table('Event,Date,Number', 'Fire,2026-01-08,1', `${title},,`), { undated: 'take' });
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Fire', title]);
  });

  it.each(['Subtotal', 'Grand total', 'sous-total', 'Totale', 'Total for May', 'Summe 2026'])('%s alone in a row is a sum', (label) => {
    expect(readTable(table('Event,Date,Number', 'Fire,2026-01-08,1', `${label},,`)).counts).toMatchObject({ refused: 0, notEvents: 1 });
  });
});
