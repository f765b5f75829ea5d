import { describe, expect, it } from 'vitest';
import { readTable } from '../../../testing/formats/tables';

const titlesOf = (text: string): string[] => readTable(text).drafts.map(({ draft }) => draft.title);

describe('columns of eras and of years of reigns are no titles where another has words', () => {
  it.each([
    [
      'of Japan, without a header',
      '1853,嘉永,6,家定,ペリー、浦賀に来航。\n1854,安政,1,,日米和親条約。\n1855,安政,2,,\n1858,安政,5,家茂,安政の大獄。\n1860,万延,1,,桜田門外の変。\n1861,文久,1,,\n1862,文久,2,,生麦事件。\n1863,文久,3,,薩英戦争。\n',
      ['ペリー、浦賀に来航。', '日米和親条約。', '安政の大獄。', '桜田門外の変。', '生麦事件。', '薩英戦争。'],
    ],
    [
      'of China, in one column',
      'Year,年號紀年,Remark\n1661,順治十八年,康熙帝即位\n1662,康熙元年,鄭成功逝世\n1673,康熙十二年,三藩之亂\n1683,康熙二十二年,\n1689,康熙二十八年,尼布楚條約\n1722,康熙六十一年,\n1723,雍正元年,\n',
      ['康熙帝即位', '鄭成功逝世', '三藩之亂', '尼布楚條約'],
    ],
    [
      'of Korea',
      '연도,연호,내용\n1897,광무 1년,대한제국 선포\n1898,광무 2년,\n1905,광무 9년,을사늑약\n1907,융희 1년,\n1910,융희 4년,한일병합\n',
      ['대한제국 선포', '을사늑약', '한일병합'],
    ],
    [
      'of Thailand',
      'Year,Thai,Remarks\n1932,พ.ศ. 2475,Revolution\n1938,พ.ศ. 2481,\n1939,พ.ศ. 2482,Siam is renamed\n1946,พ.ศ. 2489,\n1957,พ.ศ. 2500,Coup of Sarit\n',
      ['Revolution', 'Siam is renamed', 'Coup of Sarit'],
    ],
    [
      'of the Hijra',
      'Year,Islamic,Remarks\n1258,AH 656,Fall of Baghdad\n1260,AH 658,Battle of Ain Jalut\n1261,AH 659,\n1291,AH 690,Fall of Acre\n1292,AH 691,\n',
      ['Fall of Baghdad', 'Battle of Ain Jalut', 'Fall of Acre'],
    ],
    [
      'of kings and queens',
      'Year,Statute,Remarks\n1834,4 William,Poor Law\n1835,5 William,\n1836,6 William,Tithe Act\n1838,1 Victoria,\n1839,2 Victoria,Custody of Infants\n1840,3 Victoria,\n1842,5 Victoria,Mines Act\n',
      ['Poor Law', 'Tithe Act', 'Custody of Infants', 'Mines Act'],
    ],
  ])('%s', (_, text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it('but what comes again each year and is counted is a title', () => {
    const text =
      'Year,Held,Remarks\n1990,Congress 3,in Rome\n1991,Congress 4,\n1992,Congress of youth 5,\n1993,Congress 6,in Oslo\n1994,Congress 7,\n';
    expect(titlesOf(text)).toEqual(['Congress 3', 'Congress 4', 'Congress of youth 5', 'Congress 6', 'Congress 7']);
  });

  it('and so are eras where no other column has words', () => {
    expect(titlesOf('Year,Era,No\n1853,Kaei,6\n1854,Ansei,1\n1860,Manen,1\n1861,Bunkyu,1\n')).toEqual(['Kaei', 'Ansei', 'Manen', 'Bunkyu']);
  });

  it('and long runs of blanks or letters behind such a year come to an end', () => {
    for (const run of [' '.repeat(200_000), 'a'.repeat(20_000)])
      expect(titlesOf(`Year,Name,Remark\n2014,1445${run}x1,Fire\n2015,1446 AH,Flood\n2016,1447 AH,Storm\n`).length).toBeGreaterThan(0);
  });
});
