import { expect, it } from 'vitest';
import { datesOf } from '../../testing/formats/tables';

it('months whose short names are English words are read where their column is of such a language', () => {
  const days = ['01 Ago 2022', '12 Set 2022', '3 Out 2022', '24 Dez 2022'];
  expect(datesOf(`Data,Evento\n${days.map((day, at) => `${day},Sessão ${at}`).join('\n')}\n`)).toEqual([
    '2022-08-01',
    '2022-09-12',
    '2022-10-03',
    '2022-12-24',
  ]);
  const months = ['Ago 2022', 'Set 2022', 'Out 2022', 'Dez 2022', 'Fev 2023'];
  expect(datesOf(`Mês,Evento\n${months.map((month, at) => `${month},Sessão ${at}`).join('\n')}\n`)).toEqual([
    '2022-08',
    '2022-09',
    '2022-10',
    '2022-12',
    '2023-02',
  ]);
  const short = ['01-ago-22', '12-set-22', '3-out-22', '24-dez-22'];
  expect(datesOf(`Data,Evento\n${short.map((day, at) => `${day},Sessão ${at}`).join('\n')}\n`)).toEqual([
    '2022-08-01',
    '2022-09-12',
    '2022-10-03',
    '2022-12-24',
  ]);
});
