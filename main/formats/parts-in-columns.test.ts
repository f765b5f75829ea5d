import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const read = (...rows: string[]): { events: string[]; repairs: number[] } => {
  const { drafts, repairs } = readTable(`${rows.join('\n')}\n`);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), repairs: repairs.map(({ row }) => row) };
};

describe('columns of year, month and day with words in them', () => {
  it('of a chronicle in Chinese', () => {
    const { events } = read(
      '年,月,日,大事',
      '1998,5,18,公司成立',
      '1999,1月初,,通过认证',
      '1999,3,5-8,参加展会',
      '1999,年底,,搬迁厂房',
      '2003年,4,20日左右,停工',
      '2003年,约6,,复工',
      '2011,8,上旬,限电',
      '2012,夏,,扩建',
      '2013,10,3、4,运动会',
    );
    expect(events).toEqual([
      '1998-05-18 公司成立',
      '[1999-01-01..1999-01-10] 通过认证',
      '1999-03-05/1999-03-08 参加展会',
      '1999-39 搬迁厂房',
      '2003-04-20~ 停工',
      '2003-06~ 复工',
      '[2011-08-01..2011-08-10] 限电',
      '2012-22 扩建',
      '2013-10-03/2013-10-04 运动会',
    ]);
  });

  it('several days of a month in digits', () => {
    const { events } = read('Year,Month,Day,Title', '1999,3,5-8,Fair', '1999,11,8 – 10,Congress', '2001,4,2,Fire');
    expect(events).toEqual(['1999-03-05/1999-03-08 Fair', '1999-11-08/1999-11-10 Congress', '2001-04-02 Fire']);
  });

  it('a day below a month that is written once is of that month, told, and never of another year', () => {
    const { events, repairs } = read(
      '年,月,日,大事',
      '1998,9,3,设备到货',
      '1998,,28,一期试产',
      '1999,,5,无月',
      '1999,4,,验收',
      '2000,5,1,开工',
    );
    expect(events).toEqual(['1998-09-03 设备到货', '1998-09-28 一期试产', '1999 无月', '1999-04 验收', '2000-05-01 开工']);
    expect(repairs).toEqual([3]);
  });

  it.each([
    ['Jahr,getauft,Kind', '1743,12. Sept.,Catharina', ',eod.,Anna', ',29. Okt.,Michael'],
    ['年,月,日,大事', '1743,9,12,Catharina', '1743,9,同日,Anna', '1743,10,29,Michael'],
    ['Date,Event', '12 Sep 1743,Catharina', 'same day,Anna', '29 Oct 1743,Michael'],
  ])('the same day in words is the one above: %s', (...rows) =>
    expect(read(...rows).events).toEqual(['1743-09-12 Catharina', '1743-09-12 Anna', '1743-10-29 Michael']),
  );
});
