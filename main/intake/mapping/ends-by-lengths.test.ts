import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a column of ends goes before lengths, which may count working days', () => {
  it.each([
    ['Vorgangsname;Dauer;Anfang;Fertig stellen'],
    ['Vorgangsname;Dauer;Anfang;Ende'],
    ['Task Name;Duration;Start;Finish'],
    ['Nom de la tâche;Durée;Début;Fin'],
    ['Nombre de tarea;Duración;Comienzo;Fin'],
    ['Nome attività;Durata;Inizio;Fine'],
    ['Nome da tarefa;Duração;Início;Término'],
    ['Taaknaam;Duur;Begindatum;Einddatum'],
    ['Nazwa zadania;Czas trwania;Rozpoczęcie;Zakończenie'],
    ['Название задачи;Длительность;Начало;Окончание'],
    ['Aktivitet;Varaktighet;Start;Slut'],
    ['Aktivitet;Varighet;Start;Slutt'],
    ['Název úkolu;Trvání;Zahájení;Dokončení'],
    ['Tevékenység;Időtartam;Kezdés;Befejezés'],
    ['Tehtävän nimi;Kesto;Aloitus;Lopetus'],
    ['Görev Adı;Süre;Başlangıç;Bitiş'],
    ['任务名称;工期;开始时间;完成时间'],
    ['タスク名;期間;開始日;終了日'],
    ['작업 이름;기간;시작 날짜;완료 날짜'],
  ])('%s', (header) => {
    expect(datesOf(table(header, 'Dach decken;10 days;2026-03-02;2026-03-13', 'Fenster setzen;5 days;2026-03-16;2026-03-20'))).toEqual([
      '2026-03-02/2026-03-13',
      '2026-03-16/2026-03-20',
    ]);
  });

  it('by its days where no word says so, in working days, days or hours of work, which is told', () => {
    const roof = (length: string, end: string): string => `Dach decken;${length};02.03.2026;${end};01.02.2026`;
    const work = (length: string, end: string): string => `Fenster setzen;${length};16.03.2026;${end};01.02.2026`;
    const header = 'Schritt;Dauer;Start;Zieltermin;Stand';
    for (const lengths of [
      ['10 Tage', '5 Tage'],
      ['2 Wochen', '1 Woche'],
      ['80 Stunden', '40 Stunden'],
      ['12 Tage', '5 Tage'],
    ]) {
      const read = readTable(table(header, roof(lengths[0] ?? '', '13.03.2026'), work(lengths[1] ?? '', '20.03.2026')));
      expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2026-03-02/2026-03-13', '2026-03-16/2026-03-20']);
      expect(read.notes).toContain('Column Zieltermin was taken for the end: its days lie behind those of Start as Dauer says.');
    }
  });

  it('not days that lie otherwise, or before', () => {
    expect(
      datesOf(table('Schritt;Dauer;Start;Geprüft', 'Dach;3 Tage;02.03.2026;13.05.2026', 'Fenster;2 Tage;16.03.2026;20.02.2026')),
    ).toEqual(['2026-03-02/2026-03-04', '2026-03-16/2026-03-17']);
  });
});
