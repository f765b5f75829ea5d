import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const read = (...rows: string[]): string[] => readTable(`${rows.join('\n')}\n`).drafts.map(({ draft }) => `${draft.when} ${draft.title}`);

describe('a table whose first row names no columns', () => {
  it.each([
    ['years first', ['1789,French Revolution,France', '1815,Battle of Waterloo,Belgium', '1861,Civil War,United States']],
    ['two columns', ['1789,French Revolution', '1815,Battle of Waterloo', '1861,Civil War']],
    ['years last', ['French Revolution,1789', 'Battle of Waterloo,1815', 'Civil War,1861']],
  ])('has the years of each row: %s', (_, rows) => {
    expect(read(...rows)).toEqual(['1789 French Revolution', '1815 Battle of Waterloo', '1861 Civil War']);
  });

  it.each(['event', 'date', 'Type'])('may say “%s” in each of them', (word) => {
    const rows = ['1388-05-02,Expedition', '1512-03-01,Treaty', '1762-07-04,Affair'].map((row) => `${word},${row}`);
    expect(read(...rows)).toEqual(['1388-05-02 Expedition', '1512-03-01 Treaty', '1762-07-04 Affair']);
  });

  it('but years in the row of names are those of columns, and one among names is a name', () => {
    expect(read('Event,1990,1991', 'Fair,held,', 'Race,,held', 'Ball,held,held')).not.toContain('1990 Event');
    expect(read('Year,Event', '1789,Revolution', '1815,Waterloo', '1861,Civil War')).toHaveLength(3);
  });
});
