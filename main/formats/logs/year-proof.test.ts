import { describe, expect, it } from 'vitest';
import { readImport } from '../import';

const read = (lines: readonly string[], firstYear?: number) =>
  readImport(Buffer.from(`${lines.join('\n')}\n`), 'csv', {
    today: '2026-11-28',
    zone: 'UTC',
    order: 'dmy',
    ...(firstYear === undefined ? {} : { dates: { firstYear } }),
  });
const daysOf = (...lines: string[]) => read(lines).drafts.map(({ draft }) => draft.when.slice(0, 10));

const OLD = 'Dec 31 23:58:40 gw01 sshd[20344]: Failed password for invalid user admin';

describe('the year of a syslog whose stamps say none', () => {
  it('is what a line of it says of its own moment', () => {
    // The clock of the machine, as the kernel sets it; it may be hours off in another zone.
    expect(
      daysOf(OLD, 'Jan  1 00:01:12 gw01 kernel: [    1.2] rtc_cmos 00:04: setting system clock to 2024-01-01T00:01:05 UTC (1704067265)'),
    ).toEqual(['2023-12-31', '2024-01-01']);
    // The audit of Linux counts seconds since 1970: this is 2023-01-01T00:01:05Z.
    expect(daysOf(OLD, 'Dec 31 19:01:05 gw01 kernel: audit: type=1400 audit(1672531265.123:45): apparmor="DENIED"')).toEqual([
      '2022-12-31',
      '2022-12-31',
    ]);
    // Programs that write a stamp of their own.
    expect(daysOf('Mar  3 10:00:01 web app[1]: [2021-03-03 09:00:01,123] INFO started', 'Mar  4 10:00:01 web app[1]: stopped')).toEqual([
      '2021-03-03',
      '2021-03-04',
    ]);
    // The newest line first.
    expect(daysOf('Jan  1 00:00:07 web app[1]: 2020/01/01 00:00:07 up', OLD)).toEqual(['2020-01-01', '2019-12-31']);
  });

  it('is told with the line that says it, and what the person says goes before', () => {
    const lines = [OLD, 'Jan  1 00:01:12 gw01 kernel: setting system clock to 2024-01-01 00:01:05 UTC'];
    const { notes, decisions } = read(lines);
    expect(notes.join('\n')).toContain(
      'The first line was read as of 2023, since row 2 says “setting system clock to 2024-01-01 00:01:05 UTC”',
    );
    expect(decisions).toContainEqual(expect.objectContaining({ about: 'year', by: 'cells', value: '2023' }));
    expect(read(lines, 2019).drafts.at(0)?.draft.when).toBe('2019-12-31T23:58:40');
  });

  it('is asked where lines only speak of another time, or contradict each other', () => {
    const said = (...lines: string[]) => read(lines).decisions.find(({ about }) => about === 'year')?.by;
    expect(said('Jan  5 10:00:01 web certbot[1]: certificate is good until 2025-01-05 10:00:00 UTC')).toBe('nobody');
    expect(said('Jan  1 00:00:01 web kernel: setting system clock to 1970-01-01 00:00:01 UTC')).toBe('nobody');
    expect(said('Jan  5 10:00:01 web cron[1]: (root) CMD (/opt/report --date 2024-01-04)')).toBe('nobody');
    expect(said('Jan  5 10:00:01 web app[1]: 2019-06-07 08:00:00 replayed from the queue')).toBe('nobody');
    expect(said('Jan  5 10:00:01 web app[1]: 2019-01-05 10:00:01 a', 'Jan  5 10:00:02 web app[1]: 2021-01-05 10:00:02 b')).toBe('nobody');
  });
});
