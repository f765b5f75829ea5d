import { describe, expect, it } from 'vitest';
import { firstProblem as problem, readHostile as read } from '../../testing/formats/hostile-input';
import { MAX_COLUMNS } from '../intake/caps';
import type { Imported } from '../intake/imported';

describe('CSV', () => {
  it('says what is wrong with a file that is no table', () => {
    expect(problem(new Uint8Array(), 'csv').message).toBe('The file is empty.');
    expect(problem('\r\n\r\n', 'csv').message).toBe('The file is empty.');
    expect(problem('a,b\r\n1,2', 'csv').message).toContain('titles');
    expect(problem('title,b\r\n1,2', 'csv').message).toContain('dates');
    expect(read('title,date\r\n', 'csv').notes).toEqual(['The file has a header and no rows.']);
    expect(problem(`title,date\r\n"never closed${'x'.repeat(5_000_000)}`, 'csv')).toMatchObject({ row: 2 });
    expect(problem(`"title,date\r\n${'x'.repeat(50_000)}`, 'csv').message).toContain('never closed');
    expect(problem(`title,date\r\n${','.repeat(1_000_000)}`, 'csv').message).toContain(MAX_COLUMNS.toLocaleString('en'));
    expect(problem('title,date\r\na,2026,extra', 'csv')).toMatchObject({ row: 2, message: expect.stringContaining('3 cells') });
  });

  it('knows separators, line ends and encodings', () => {
    const expected = [
      ['Ä “x”', '2026-01-08'],
      ['b;c', '2026'],
    ];
    const rows = (imported: Imported) => imported.drafts.map(({ draft }) => [draft.title, draft.when]);
    const table = 'title;date\r\nÄ “x”;8 Jan 2026\r\n"b;c";2026\r\n';
    expect(rows(read(table, 'csv'))).toEqual(expected);
    expect(rows(read(`sep=;\r\n${table}`, 'csv'))).toEqual(expected);
    expect(rows(read(`\uFEFF${table}`, 'csv'))).toEqual(expected);
    expect(rows(read(table.replaceAll('\r\n', '\n'), 'csv'))).toEqual(expected);
    expect(rows(read(table.replaceAll('\r\n', '\r'), 'csv'))).toEqual(expected);
    expect(rows(read('title\tdate\nÄ “x”\t8 Jan 2026\nb;c\t2026', 'csv'))).toEqual(expected);
    const little = Buffer.from(table, 'utf16le');
    expect(rows(read(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'csv'))).toEqual(expected);
    expect(rows(read(little, 'csv'))).toEqual(expected);
    const big = Buffer.from(little).swap16();
    expect(rows(read(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'csv'))).toEqual(expected);
    expect(rows(read(big, 'csv'))).toEqual(expected);
    const old = Buffer.from(table.replace('“', '\x93').replace('”', '\x94'), 'latin1');
    const imported = read(old, 'csv');
    expect(rows(imported)).toEqual(expected);
    expect(imported.notes[0]).toContain('Windows-1252');
    expect(read(Buffer.from([0xff, 0xfe, 0xfa]), 'csv').problems).not.toEqual([]);
  });

  it('takes the first of equal headers, and no header for more than a name', () => {
    const { drafts, notes } = read('title,date,title,__proto__,,constructor\r\na,2026,b,{"polluted":1},x,y', 'csv');
    expect(drafts.at(0)?.draft.title).toBe('a');
    expect(notes[0]).toBe('Columns not taken over: title, __proto__, constructor.');
  });

  it('undoes its own guard and nobody else’s', () => {
    expect(read("title,date\r\n'=1+1,2026", 'csv').drafts.at(0)?.draft.title).toBe("'=1+1");
  });

  it('names row and column of every date without meaning', () => {
    const dates = ['31/02/2024', '2024-02-30', '0000-00-00', '275760-09-14', '1e308', '45351', '2026/2020', 'soon', ''];
    const { problems, drafts } = read(`Title,Event date\r\n${dates.map((date) => `x,${date}`).join('\r\n')}`, 'csv');
    expect([...drafts]).toEqual([]);
    expect(problems.map(({ row, field }) => [row, field])).toEqual(dates.map((_, index) => [index + 2, 'Event date']));
  });

  it('understands dates as people write them, and says which could be read otherwise', () => {
    const { drafts, notes, problems } = read('event;date\nx;03/04/2024\ny;since 2014\nz;-0044-03-15\nw;9999-12-31T24:00:00', 'csv');
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2024-04-03', '2014/..', '-0044-03-15', '9999-12-31T24:00:00']);
    expect(notes).toContain('A date in row 2 can be read in more than one way; it was read day first.');
    const spans = read('name,start,end\na,2020,2021\nb,2020,\nc,,2021\nd,5 May 2020,5 May 2020', 'csv');
    expect(spans.drafts.map(({ draft }) => draft.when)).toEqual(['2020/2021', '2020', '/2021', '2020-05-05']);
    const reversed = read('name,start,end\na,2021,2020', 'csv');
    expect(reversed.repairs).toMatchObject([{ row: 2, field: 'end', message: expect.stringContaining('before the start') }]);
    expect(reversed.drafts.at(0)?.draft).toMatchObject({ when: '2021', summary: 'Start as written: 2021; end as written: 2020.' });
  });

  it('checks the words of a status and a level', () => {
    const done = read('title,date,status\na,2026,planned\nb,2026,done', 'csv');
    expect(done.repairs).toMatchObject([
      { row: 3, field: 'status', message: expect.stringContaining('what stands here is in the summary') },
    ]);
    expect(done.drafts.at(1)?.draft).toMatchObject({ status: 'reported', summary: 'status: done' });
    expect(problem('title,date,Classification\na,2026,top', 'csv')).toMatchObject({ row: 2, field: 'Classification' });
    expect(read('title,date,status,classification\na,2026,Planned,Secret', 'csv').drafts.at(0)?.draft).toMatchObject({
      status: 'planned',
      sensitivity: 3,
    });
  });
});
