import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const LAUNCHES = [
  '1957-001\t1957 Oct  4 1928:34\tSputnik\tPS-1',
  '1957-002\t1957 Nov  3 0230:42\tSputnik\tPS-2',
  '1958-002\t1958 Mar 17 1215:41\tVanguard\tVanguard 1',
];
const DATES = ['1957-10-04T19:28:34', '1957-11-03T02:30:42', '1958-03-17T12:15:41'];
const HEADER = 'Launch_Tag\tLaunch_Date\tLV_Type\tMission';

describe('names of columns behind the mark of a comment', () => {
  it.each([
    ['first', [`#${HEADER}`, '# Updated 2026 Nov 3']],
    ['behind comments', ['# Launches, by their tags', '# Times are UTC, mostly', `# ${HEADER}`]],
  ])('are the header, and other such lines are comments: %s', (_, above) => {
    const { drafts, problems, table, counts } = readTable(`${[...above, ...LAUNCHES, '# End of file'].join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(DATES);
    expect(table?.columns.map(({ name }) => name)).toEqual(HEADER.split('\t'));
    expect(counts).toMatchObject({ read: 3 + above.length, accepted: 3, notEvents: above.length });
  });

  it('also between commas', () => {
    expect(datesOf('# exported by a program\n#Date,Event\n2024-03-05,Talks\n2024-03-06,More talks\n')).toEqual([
      '2024-03-05',
      '2024-03-06',
    ]);
  });

  it('but a line above a header of its own is none, and rows that all begin so are rows', () => {
    expect(datesOf('#Source: mine, of 2024\nDate,Event\n2024-03-05,Talks\n2024-03-06,#2 of the talks\n')).toEqual([
      '2024-03-05',
      '2024-03-06',
    ]);
    const tags = readTable('#,Date,Event\n#1,2024-03-05,Talks\n#2,2024-03-06,More talks\n');
    expect(tags.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2024-03-06']);
    const few = readTable('No,Date,Event\n#1,2024-03-05,Talks\n2,2024-03-06,More talks\n3,2024-03-07,End\n');
    expect(few.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2024-03-06', '2024-03-07']);
  });

  it.each([
    ['numbers of cases', '#Case', ['12', '#13', '#14']],
    ['tags', '#Hashtag', ['fire', '#flood', '#storm']],
    ['tags of which the first has a mark', '#Hashtag', ['#fire', 'flood', '#storm']],
  ])('rows that begin with the mark of their header are rows: %s', (_, name, [one, two, three]) => {
    const { drafts, counts } = readTable(
      `# A list, of what happened\n${name},Date,Event\n${one},2020-01-01,A fire\n${two},2020-02-02,A flood\n# see, page three, for more\n${three},2020-03-02,A storm\n`,
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['2020-01-01', '2020-02-02', '2020-03-02']);
    expect(counts).toMatchObject({ accepted: 3, notEvents: 2 });
  });

  it('such a row whose date is not understood is refused, not passed over', () => {
    const { problems } = readTable('#Case,Date,Event\n12,2020-01-01,A fire\n13,2020-02-01,A fire\n#14,unclear,A storm\n');
    expect(problems.map(({ row }) => row)).toEqual([4]);
  });
});

describe('a table without names of columns below comments', () => {
  it('is read, and each comment is counted once', () => {
    const { drafts, problems, counts } = readTable(
      '# How dates were decided, by whom\n#\n#   kind, id, from, to, why\n\n# --- wrong ones ---\ndate,Q1,1388-05,,The Liaodong campaign\ndate,Q2,1512,,Treaty of the year\ndate,Q3,1762-07-04,1762-07-12,The prince in the chest\n# --- others, not sure ---\ndate,Q4,1894-12-04,1894-12-07,Battle of the pass\n',
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => [draft.when, draft.title])).toEqual([
      ['1388-05', 'The Liaodong campaign'],
      ['1512', 'Treaty of the year'],
      ['1762-07-04/1762-07-12', 'The prince in the chest'],
      ['1894-12-04/1894-12-07', 'Battle of the pass'],
    ]);
    expect(counts).toMatchObject({ accepted: 4, notEvents: 5 });
  });

  it('be it one of days and words', () => {
    expect(datesOf('# my own notes, in short\n2024-03-05,Talks\n2024-03-06,More talks\n2024-03-09,#3 of the talks\n')).toEqual([
      '2024-03-05',
      '2024-03-06',
      '2024-03-09',
    ]);
  });
});
