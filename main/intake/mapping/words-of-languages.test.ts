import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('columns of years are known by the word for years', () => {
  const WORDS = 'anio any yil vuosi leto godina година рік έτος tahun năm ár yr yyyy év metai aasta שנה ปี'.split(' ');
  it.each(WORDS)('%s', (word) => {
    expect(datesOf(table(`${word},evento`, '1992,Ley especial', '2000,Acceso universal'))).toEqual(['1992', '2000']);
    const beside = table(
      `id,${word},fecha,titulo`,
      '1,1992,10 May,Ley especial',
      '2,2000,April,Acceso universal',
      '3,2024,,Agenda digital',
    );
    expect(datesOf(beside)).toEqual(['1992-05-10', '2000-04', '2024']);
  });
});

describe('columns of times of day are known by the word for hours', () => {
  const WORDS = 'uur aanvang aanvangsuur Uhr horario horário orario kl. klockan klo hod. hodina óra'.split(' ');
  it.each([...WORDS, 'время начала', 'Local time', 'hora local', 'heure locale', 'Ortszeit'])('%s', (word) => {
    const text = table(`id,datum,${word},thuis,uit`, 'm1,2025-05-13,19:30,Krom,Millen', 'm2,2025-05-16,20:00,Vetera,Krom');
    expect(datesOf(text)).toEqual(['2025-05-13T19:30', '2025-05-16T20:00']);
  });
});

describe('what is called a title goes before words for kinds', () => {
  const titles = (header: string): string[] =>
    readTable(table(`date,${header}`, '2026-09-12,Open race,Bewl Water', '2026-09-13,Open race,Chevening')).drafts.map(
      ({ draft }) => draft.title,
    );

  it.each([
    'label,title',
    'label,event',
    'activity,title',
    'task,title',
    'entry,titel',
    'message,headline',
    'incident,título',
    'label,название',
  ])('%s', (header) => {
    expect(titles(header)).toEqual(['Bewl Water', 'Chevening']);
  });

  it.each(['title,label', 'activity,person', 'incident,name'])('but %s', (header) => {
    expect(titles(header)).toEqual(['Open race', 'Open race']);
  });
});
