import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('lists of sessions', () => {
  it('an hour without minutes makes no other cell of its column less of a date', () => {
    const text = table(
      'No,Séance du,Objet,Reçu le',
      '2024-001,jeudi 1er février 2024 à 20h30,Le toit,2024-02-05',
      '2024-002,vendredi 26 avril 2024 à 19h,Le quai,2024-04-29',
      '2024-003,mardi 18 juin 2024 à 20h,La barque,2024-06-20',
    );
    expect(datesOf(text)).toEqual(['2024-02-01T20:30', '2024-04-26', '2024-06-18']);
  });

  it.each(['Date of hearing', 'Hearing', 'Sitzung am', 'Date d’audience', 'Fecha de la sesión', 'Udienza del', 'Data rozprawy'])(
    'are dated by %s, though it stands once for each day, and by the times beside it',
    (held) => {
      const text = table(
        `${held},Time,Name,Date of death`,
        'Monday 13 May 2024,10.00am,Ronald ABLE,02/11/2023',
        ',11.30am,Jean BAKER,17/12/2023',
        ',2.15pm,Dylan CABLE,28/08/2023',
        'Tuesday 14 May 2024,9.45am,Oliver DEER,30/09/2023',
        ',2pm,Mary EAGLE,06/01/2024',
        ',12 noon,Karl FAWN,15/03/2022',
      );
      expect(datesOf(text).slice(0, 4)).toEqual(['2024-05-13T10:00', '2024-05-13T11:30', '2024-05-13T14:15', '2024-05-14T09:45']);
    },
  );
});
