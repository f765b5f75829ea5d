import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const titlesOf = (text: string) => readTable(text).drafts.map(({ draft }) => draft.title);

describe('days and times in columns of their own join', () => {
  it.each([
    '行事名,開始日,終了日,開始時間,終了時間',
    '行事名,開始日,終了日,開始時刻,終了時刻',
    '名称,開始年月日,終了年月日,開始時間,終了時間',
    '活动名称,开始日期,结束日期,开始时间,结束时间',
    '活動名稱,開始日期,結束日期,開始時間,結束時間',
    '행사명,시작일,종료일,시작시간,종료시간',
    'Event,Start date,End date,Start time,End time',
  ])('%s', (header) => {
    expect(
      datesOf(table(header, '秋の運動会と綱引き,2025-10-05,2025-10-05,09:30,15:00', '文化祭の展示と演奏,2025-11-01,2025-11-03,,')),
    ).toEqual(['2025-10-05T09:30/2025-10-05T15:00', '2025-11-01/2025-11-03']);
  });
});

it('not a second start that has days itself', () => {
  const read = datesOf(table('Event,Start,Start date', 'Hearing of the appeal,2025-04-12 10:00,2025-04-12'));
  expect(read).toEqual(['2025-04-12T10:00']);
});

describe('times alone under words for start and end, beside a day', () => {
  it.each([
    '議題,開催日,開始,終了',
    '議題,実施日,開始,終了',
    '議題,会議日,開始,終了',
    'Subject,Held on,Start,End',
    'Thema,Sitzungstag,Beginn,Ende',
    'Ordre du jour,Date de la séance,Début,Fin',
    'Asunto,Fecha de la sesión,Inicio,Fin',
  ])('%s are times of that day', (header) => {
    expect(datesOf(table(header, '年間計画の確認,2025-04-12,10:00,11:30', '会計の報告と監査,2025-05-10,14:00,15:00'))).toEqual([
      '2025-04-12T10:00/2025-04-12T11:30',
      '2025-05-10T14:00/2025-05-10T15:00',
    ]);
  });

  it('without an end, and not beside days of something else', () => {
    expect(datesOf(table('議題,開催日,開始', '年間計画の確認,2025年4月12日（土）,10:00', '会計の報告,2025年5月10日（土）,14:00'))).toEqual([
      '2025-04-12T10:00',
      '2025-05-10T14:00',
    ]);
  });
});

describe('the title of several columns that say the same', () => {
  it.each([
    '行事名,行事名_カナ,行事名_英語',
    '行事名カナ,行事名,行事名英語',
    '行事名（フリガナ）,行事名（英語）,行事名',
    'イベント名_英語,イベント名_かな,イベント名',
    '名称_カナ,名称,名称_英字',
    '上映作_カナ,上映作_英語,上映作',
    '上映作（読み）,上映作（英訳）,上映作',
  ])('%s is the one in its own script', (names) => {
    const cells = { name: '納涼祭', kana: 'ノウリョウサイトボンオドリ', english: 'Summer Evening Festival' };
    const row = (day: string, name: string, kana: string, english: string): string => {
      const said = names.split(',').map((one) => (/カナ|かな/.test(one) ? kana : /英/.test(one) ? english : name));
      return [...said, day].join(',');
    };
    const rows = [
      row('2025-08-02', cells.name, cells.kana, cells.english),
      row('2025-08-09', '花火', 'ハナビタイカイトヤタイ', 'Fireworks and Food Stalls'),
      row('2025-09-15', '敬老会', 'ケイロウカイトエンゲイ', 'Day of Respect for the Aged'),
    ];
    expect(titlesOf(table(`${names},開始日`, ...rows))).toEqual(['納涼祭', '花火', '敬老会']);
  });
});

describe('words that mean time at all, beside days', () => {
  it.each([
    '行事名,日付,時間',
    '行事名,開催日,時間',
    '活动名称,日期,时间',
    '活动名称,活动日,时间',
    '행사명,날짜,시간',
    'Event,Held on,Timestamp',
  ])('%s: times of these days', (header) => {
    const of = (one: string, other: string): string => table(header, `夏まつり,2025/8/2,${one}`, `文化祭,2025/11/3,${other}`);
    expect(datesOf(of('10:00', '9:30'))).toEqual(['2025-08-02T10:00', '2025-11-03T09:30']);
    for (const to of ['-', '–', '～', '〜'])
      expect(datesOf(of(`10:00${to}16:00`, `9:30${to}15:00`)), to).toEqual([
        '2025-08-02T10:00/2025-08-02T16:00',
        '2025-11-03T09:30/2025-11-03T15:00',
      ]);
    expect(datesOf(of('', '9:30'))).toEqual(['2025-08-02', '2025-11-03T09:30']);
  });

  it('dates where they say days themselves', () => {
    expect(datesOf(table('活动名称,登记日期,时间', '庙会,2025-07-01,2025-08-02 10:00', '音乐会,2025-07-03,2025-11-03 09:30'))).toEqual([
      '2025-08-02T10:00',
      '2025-11-03T09:30',
    ]);
  });
});

it('an end that is a time alone is one beside days of any name', () => {
  const [of, named] = ['Sitzungstag', 'Datum'].map((day) =>
    datesOf(table(`Thema,${day},Ende`, 'Rechnung prüfen,2025-04-12,11:30', 'Wahl des Vorstands,2025-05-10,15:00')),
  );
  expect(of).toEqual(['2025-04-12/2025-04-12T11:30', '2025-05-10/2025-05-10T15:00']);
  expect(named).toEqual(of);
});
