import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('of several columns of dates', () => {
  it('that of when the file was made, or a person was born, is none of the records', () => {
    const election = (...days: string[]) =>
      table('DT_GERACAO;NM_CANDIDATO;DT_ELEICAO', ...days.map((day, at) => `11/08/2023;Candidato ${at} Silva;${day}`));
    expect(datesOf(election('02/10/2022', '30/10/2022'))).toEqual(['2022-10-02', '2022-10-30']);
    const listed = (header: string, ...rows: string[]) => table(`Name,${header},Regime,Listed On,Last Updated`, ...rows);
    for (const header of ['DOB', 'Date of Birth', 'Geburtsdatum', 'Fecha de nacimiento'])
      expect(
        datesOf(
          listed(header, 'Artem Kuznetsov,13/05/1975,Russia,26/04/2021,31/12/2022', 'Tempbank Limited,,Russia,08/12/2022,08/12/2022'),
        ),
        header,
      ).toEqual(['2021-04-26', '2022-12-08']);
  });

  it('a birth is the date where no other column tells of an event', () => {
    expect(
      datesOf(table('Person,DOB,Last Updated', 'Artem Kuznetsov,13/05/1975,31/12/2022', 'Ivan Baranov,14/06/1961,31/12/2022')),
    ).toEqual(['1975-05-13', '1961-06-14']);
  });
});

it('what lasts no time is at its start, with its seconds', () => {
  const calls = 'Data;Ora;Durata (sec);Chiamata\n14/05/2023;08:20:05;0;SMS a Loreto\n14/05/2023;08:12:33;95;Voce da Duomo\n';
  expect(datesOf(calls)).toEqual(['2023-05-14T08:20:05', '2023-05-14T08:12:33/2023-05-14T08:14:08']);
});

describe('logs whose columns a comment names', () => {
  const web =
    '#Software: IIS\n#Fields: date time cs-method cs-uri-stem\n2026-01-08 23:14:15 GET /admin/login\n2026-01-08 23:14:19 POST /x\n';

  it('are in UTC where their format says so, which is told', () => {
    const { drafts, notes } = readTable(web);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2026-01-08T23:14:15Z', '2026-01-08T23:14:19Z']);
    expect(notes.join('\n')).toContain('read in UTC');
  });

  it('are by the clocks of the computer where they say so', () => {
    const firewall = '#Version: 1.5\n#Software: Microsoft Windows Firewall\n#Time Format: Local\n#Fields: date time action protocol info\n';
    expect(datesOf(`${firewall}2026-01-08 23:14:15 ALLOW TCP SEND\n2026-01-08 23:14:19 DROP UDP RECEIVE\n`)).toEqual([
      '2026-01-08T23:14:15',
      '2026-01-08T23:14:19',
    ]);
  });

  it('are in another zone where the person says so', () => {
    expect(readTable(web, { dates: { timesIn: 'Europe/Berlin' } }).drafts.map(({ draft }) => draft.when)).toEqual([
      '2026-01-08T23:14:15+01:00',
      '2026-01-08T23:14:19+01:00',
    ]);
  });
});
