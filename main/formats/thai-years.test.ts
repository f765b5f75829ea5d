import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const read = (...rows: readonly string[]) => {
  const { drafts, notes } = readTable(`${rows.join('\n')}\n`);
  return {
    whens: drafts.map(({ draft }) => draft.when),
    summaries: drafts.map(({ draft }) => draft.summary ?? ''),
    notes: notes.join('\n'),
  };
};

describe('years of the Buddhist era in our digits', () => {
  it('are read as such where most of the words beside them are Thai, told, and stand in the summary as written', () => {
    const { whens, summaries, notes } = read('Date,Title', '05/03/2567,เปิดงาน', '17/03/2567,ประชุมใหญ่', '2024-05-01,วันแรงงาน');
    expect(whens).toEqual(['2024-03-05', '2024-03-17', '2024-05-01']);
    expect(summaries[0]).toContain('05/03/2567');
    expect(notes).toContain('since most of the words beside them are Thai');
  });

  it('are years of ours where nothing says Thai', () => {
    expect(read('Date,Title', '05/03/2567,Opening', '17/03/2567,Meeting').whens).toEqual(['2567-03-05', '2567-03-17']);
  });

  it('have two digits beside months in Thai', () => {
    expect(read('วันที่,เหตุการณ์', '๑๒ มี.ค. ๖๗,เปิดงาน', '15 เม.ย. 67,ประชุมใหญ่', '3 ม.ค. 99,เกิด').whens).toEqual([
      '2024-03-12',
      '2024-04-15',
      '1956-01-03',
    ]);
  });
});
