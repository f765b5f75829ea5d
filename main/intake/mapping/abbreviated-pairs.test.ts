import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;
const SPAN = '2024-03-05/2024-03-09';

describe('two headers that are the same but for the words of start and end', () => {
  it('are start and end, wherever these words stand and however they are cut short', () => {
    for (const [start, end] of [
      ['dat_deb', 'dat_fin'],
      ['dt_ini_evento', 'dt_fim_evento'],
      ['evt_start_dt', 'evt_end_dt'],
      ['EventBeginDT', 'EventEndDT'],
      ['fecha_ini', 'fecha_fin'],
      ['data inizio lavori', 'data fine lavori'],
      ['Sperrung Beginn', 'Sperrung Ende'],
      ['Contract start date', 'Contract end date'],
      ['Timeline - Start', 'Timeline - End'],
      ['OUTAGE_FROM', 'OUTAGE_TO'],
    ]) {
      const read = readTable(
        table(`Lieu;${start};${end};maj`, 'Pont-Neuf bas;2024-03-05;2024-03-09;2025-01-01', 'Le Havre;2024-04-05;2024-04-05;2025-01-01'),
      );
      expect(read.drafts.at(0)?.draft.when, start).toBe(SPAN);
      expect(read.notes.join('\n')).toContain(`Columns ${start} and ${end} were taken for start and end.`);
    }
  });

  it('are none where one of them holds no dates, or they are those of when a record was made', () => {
    expect(datesOf(table('Event,Day,Pier from,Pier to', 'a,2024-01-15,A1,B2', 'b,2024-01-16,A3,B4'))).toEqual(['2024-01-15', '2024-01-16']);
    expect(datesOf(table('Event,Seen on,pub_start,pub_end', 'a,2024-01-15,north,south', 'b,2024-01-16,north,east'))).toEqual([
      '2024-01-15',
      '2024-01-16',
    ]);
  });
});

describe('what was announced and then came to an end', () => {
  const closures = (announced: string) =>
    readTable(
      table(
        `facility,city,status,${announced},closed,last_updated`,
        'Mercy Ridge,Dalton,Closed,"Jan. 9, 2023","April 30, 2023","Nov. 2, 2023"',
        'Sierra Vista,Corcoran,Bankrupt,"March 31, 2023",,"Nov. 2, 2023"',
        'Lakeshore,Racine,Announced,"Sept. 29, 2023",TBD,"Nov. 2, 2023"',
        'Berwick,Berwick,Closed,,"Oct. 3, 2023","Nov. 2, 2023"',
      ),
    );

  it('lasts from the one to the other, and is at the one where the other is not known', () => {
    for (const header of ['announced', 'date_announced', 'proposed', 'notified']) {
      const { drafts, problems } = closures(header);
      expect(problems).toEqual([]);
      expect(drafts.map(({ draft }) => draft.when)).toEqual(['2023-01-09/2023-04-30', '2023-03-31', '2023-09-29', '/2023-10-03']);
    }
  });

  it('which is told', () => {
    expect(closures('announced').notes.join('\n')).toContain('Column announced was taken for the start');
  });
});
