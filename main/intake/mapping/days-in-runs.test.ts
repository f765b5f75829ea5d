import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

describe('days as seven or eight digits', () => {
  it('have the year behind where that is how all cells can be read', () => {
    expect(datesOf('Date,Event\n1012024,A\n15032024,B\n3122023,C\n')).toEqual(['2024-01-01', '2024-03-15', '2023-12-03']);
    expect(datesOf('Date,Event\n1152024,A\n12032024,B\n')).toEqual(['2024-01-15', '2024-12-03']);
  });

  it('are asked for their order where nothing proves it', () => {
    const { ambiguous, decisions } = readTable('Date,Event\n1012024,A\n5032024,B\n');
    expect(ambiguous.count).toBe(1);
    expect(decisions).toMatchObject([{ about: 'order', by: 'nobody' }]);
  });

  it('have the year first where they can, and are days of the year then', () => {
    expect(datesOf('Date,Event\n2024056,A\n2024120,B\n2023300,C\n')).toEqual(['2024-02-25', '2024-04-29', '2023-10-27']);
    expect(datesOf('Date,Event\n20240315,A\n20231203,B\n')).toEqual(['2024-03-15', '2023-12-03']);
  });

  it('are refused where both can be meant of all of them', () => {
    expect(datesOf('Date,Event\n2012024,A\n2012020,B\n').join()).toMatch(/^! row 2.*! row 3/);
  });
});
