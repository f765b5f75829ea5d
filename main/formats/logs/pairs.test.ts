import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';
import { importFormatOf } from '../import';

const text = (...rows: string[]): string => `${rows.join('\n')}\n`;
const CELLS = text(
  '"itime=1709643803","date=2024-03-05","time=14:03:19","type=event","level=information","tz=+0100","msg=Tunnel up, user=heike"',
  '"itime=1709643906","date=2024-03-05","time=14:05:02","type=event","level=alert","tz=+0100","msg=Login failed","action=block"',
);
const SPACED = text(
  'date=2024-03-05 time=14:03:19 devname="fw 1" type="event" tz="+0100" msg="Tunnel \\"up\\""',
  'date=2024-03-05 time=14:05:02 devname="fw 1" type="event" tz="+0100" msg="Login failed" action=block',
);

describe('records that say their keys themselves', () => {
  it('in cells: the keys are the columns, date and time belong together, in the zone that each says', () => {
    expect(datesOf(CELLS)).toEqual(['2024-03-05T14:03:19+01:00', '2024-03-05T14:05:02+01:00']);
    const read = readTable(CELLS);
    expect(read.drafts.map(({ draft }) => draft.title)).toEqual(['Tunnel up, user=heike', 'Login failed']);
    expect(read.notes.join('\n')).toContain('name their values themselves (key=value)');
  });

  it('parted by spaces, with quotation marks around values', () => {
    expect(datesOf(SPACED)).toEqual(['2024-03-05T14:03:19+01:00', '2024-03-05T14:05:02+01:00']);
    expect(readTable(SPACED).drafts.at(0)?.draft.title).toBe('Tunnel "up"');
    expect(importFormatOf('firewall.log', Buffer.from(SPACED))).toBe('csv');
  });

  it('a record without a date is refused by its row', () => {
    const read = readTable(text(CELLS.trimEnd(), '"itime=0","level=alert","tz=+0100","msg=Restarted"'));
    expect(read.drafts).toHaveLength(2);
    expect(read.problems).toMatchObject([{ row: 3 }]);
  });

  it('what is no pair in a record below stands in its summary', () => {
    const read = readTable(text(CELLS.trimEnd(), '"date=2024-03-06","time=10:00:00","tz=+0100","msg=Restarted","by hand"'));
    expect(read.drafts.at(2)?.draft.summary).toContain('by hand');
  });

  it('tables with a header keep it, whatever their cells say', () => {
    const table = text('Date,Title,Query', '2024-03-05,Search,a=1', '2024-03-06,Other,b=2');
    expect(datesOf(table)).toEqual(['2024-03-05', '2024-03-06']);
    expect(readTable(table).drafts.map(({ draft }) => draft.title)).toEqual(['Search', 'Other']);
  });
});
