import { expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

it('UCDP: a month or a year that is all that is known is no span of its days; one of days stays', () => {
  const rows = [
    ['1', '2018-01-27', '2018-01-27'],
    ['2', '2018-02-13', '2018-02-14'],
    ['4', '2018-11-01', '2018-11-30'],
    ['4', '2020-02-01', '2020-02-29'],
    ['4', '2020-02-01', '2020-02-28'],
    ['5', '2018-02-01', '2018-03-31'],
    ['6', '2018-01-01', '2018-12-31'],
    ['3', '2018-11-01', '2018-11-30'],
  ];
  const { drafts } = readTable(
    `id,conflict_name,dyad_name,where_coordinates,date_prec,date_start,date_end\n${rows.map(([exact, from, to], at) => `${at},Mali,A - B,Town ${at},${exact},${from} 00:00:00.000,${to} 00:00:00.000`).join('\n')}\n`,
  );
  expect(drafts.map(({ draft }) => draft.when).sort()).toEqual(
    [
      '2018-01-27',
      '2018-02-13/2018-02-14',
      '2018-11',
      '2020-02',
      '2020-02-01/2020-02-28',
      '2018-02-01/2018-03-31',
      '2018',
      '2018-11-01/2018-11-30',
    ].sort(),
  );
  expect(drafts.map(({ draft }) => draft.summary).join('\n')).toContain('date_prec: 4');
});
