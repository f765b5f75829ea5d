import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (header: string, ...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;

describe('a day of a span that says no year has that of its other end', () => {
  it.each([
    ['Start,End', '22.09.2025,24.09.', '30.12.2025,02.01.'],
    ['Von,Bis', '22.09.,24.09.2025', '30.12.,02.01.2026'],
    ['Start,End', '22.09.25,24.09.', '30.12.25,02.01.'],
    ['Start,End', '9/22/2025,9/24', '12/30/2025,1/2'],
    ['Start,End', '2025-09-22,09-24', '2025-12-30,01-02'],
    ['Start,End', '"September 22, 2025",September 24', '"December 30, 2025",January 2'],
    ['Start,End', 'September 22,"September 24, 2025"', 'December 30,"January 2, 2026"'],
    ['Start,End', '22 September 2025,24 Sept', '30 December 2025,2 Jan'],
    ['Inicio,Fin', '22 de septiembre de 2025,24 de septiembre', '30 de diciembre de 2025,2 de enero'],
    ['Début,Fin', '22 septembre 2025,24 septembre', '30 décembre 2025,2 janvier'],
    ['開始,終了', '2025年9月22日,9月24日', '2025年12月30日,1月2日'],
  ])('%s: %s', (header, within, overNewYear) => {
    const text = table(`Title,${header}`, `Camp,${within}`, `Ball,${overNewYear}`);
    expect(datesOf(text)).toEqual(['2025-09-22/2025-09-24', '2025-12-30/2026-01-02']);
    expect(readTable(text).notes.join('\n')).toContain('have that of its other end, or the next to it');
  });

  it.each([
    ['Start,End', '22.09.25 20:00,22.09. 22:00'],
    ['Start Time,End Time', 'Mo. 22.09.25 20:00,22.09. 22:00'],
    ['Beginn,Ende', '22.09.2025 20:00,22.09. 22:00'],
  ])('with times: %s: %s', (header, cells) => {
    expect(datesOf(table(`Title,${header}`, `Tutti,${cells}`))).toEqual(['2025-09-22T20:00/2025-09-22T22:00']);
  });

  it('but a month with its year, a time and a number are what they are', () => {
    expect(datesOf(table('Title,Start,End', 'Camp,12 June 2019,Jul-19'))).toEqual(['2019-06-12/2019-07']);
    expect(datesOf(table('Title,Start,End', 'Camp,12 June 2019,July 2020'))).toEqual(['2019-06-12/2020-07']);
    expect(datesOf(table('Title,Start,End', 'Camp,12.06.2019 18:30,20:10'))).toEqual(['2019-06-12T18:30/2019-06-12T20:10']);
  });
});
