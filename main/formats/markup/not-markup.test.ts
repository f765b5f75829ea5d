import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

/** What becomes of a text by its name: dates and titles of its events, and what was said. */
function read(name: string, text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes);
  if (format === null) throw new Error(`${name} is not known.`);
  const { drafts, problems, notes } = readImport(bytes, format, CONTEXT);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    problems: problems.map(({ message }) => message),
    notes: notes.join('\n'),
  };
}

const FIRE = ['2026-01-08 Fire', '2026-01-09 Flood'];
const MARKDOWN = '| Date | Event |\n|---|---|\n| 2026-01-08 | Fire |\n| 2026-01-09 | Flood |\n';
const PAGE =
  '<table><tr><th>Date</th><th>Event</th></tr><tr><td>2026-01-08</td><td>Fire</td></tr><tr><td>2026-01-09</td><td>Flood</td></tr></table>';

describe('a table by its separators is none of Markdown', () => {
  it('whatever tables are quoted in its cells', () => {
    const inner = `Releases\n${MARKDOWN.replaceAll('2026', '2019')}`.repeat(3);
    for (const separator of [',', ';', '\t', '|']) {
      const row = (...cells: readonly string[]) => `${cells.join(separator)}\n`;
      const text = row('Created', 'Title', 'Body') + row('2026-01-08', 'Fire', `"${inner}"`) + row('2026-01-09', 'Flood', 'nothing');
      for (const name of ['issues.csv', 'issues.txt']) expect(read(name, text).events, JSON.stringify(separator)).toEqual(FIRE);
    }
  });

  it('nor by a bar in a cell above a line of strokes', () => {
    const { events, problems } = read('a.tsv', 'Date\tEvent\n2026-01-08\ta | b\n---|---\n2026-01-09\tFire\n');
    expect(events).toEqual(['2026-01-08 a | b', '2026-01-09 Fire']);
    expect(problems).toHaveLength(1);
  });

  it('while Markdown is read among words with commas and quotation marks', () => {
    for (const text of [
      `Notes, of the year\nwhich was long, and cold\n${MARKDOWN}`,
      `# Log, of fires\n\nDate | Event\n---|---\n2026-01-08 | Fire\n2026-01-09 | Flood\n`,
      `"It burnt", she said, "and\nthen it rained.\n\n${MARKDOWN}`,
    ])
      expect(read('log.md', text).events, text).toEqual(FIRE);
  });
});

describe('what begins with a tag and is no XML', () => {
  it('is Markdown behind comments and pieces of pages', () => {
    for (const before of [
      '<!-- exported 2026 -->\n# Timeline\n\n',
      '<!-- a -->\n<!-- b -->\n\n',
      '<p align="center">\n  <img src="logo.png">\n</p>\n\n# Timeline\n\n',
      '<div>Fires</div>\n\nand *floods*:\n\n',
      `<details>\n<summary>${'more '.repeat(1000)}</summary>\n\n`,
    ])
      expect(read('log.md', before + MARKDOWN).events, before.slice(0, 40)).toEqual(FIRE);
  });

  it('is a piece of a page', () => {
    for (const [before, after] of [
      ['<div>', '</div>'],
      ['<!-- copied --><p>', '</p>'],
      ['<h1>Fires</h1><br>', ''],
      [`<div><p>${'more '.repeat(1000)}</p>`, ''],
    ])
      for (const name of ['part.html', 'part.txt']) expect(read(name, before + PAGE + after).events, before?.slice(0, 40)).toEqual(FIRE);
  });

  it('is a table with tags around its names', () => {
    const { events, problems } = read('a.csv', '<b>Date</b>,<b>Event</b>\n2026-01-08,Fire\n2026-01-09,Flood\n');
    expect(events).toEqual(FIRE);
    expect(problems).toEqual([]);
  });

  it('or is broken, which is said', () => {
    expect(read('a.xml', '<feed><e when="2026-01-08">Fire</x></feed>').problems).toEqual([
      'It is not well-formed XML: tags are broken, or do not close each other.',
    ]);
    expect(read('a.xml', '<feed><e when="2026-01-08">Fire</e>').problems).toEqual(['The file is damaged: it breaks off before its end.']);
  });
});

describe('of several tables', () => {
  const menu = `<table>${['Home', 'About', 'News', 'Contact', 'Help'].map((one) => `<tr><td>${one}</td></tr>`).join('')}</table>`;

  it('the longest with dates is read, whatever else is longer, and what to do is said', () => {
    const { events, notes } = read('page.html', `<html><body>${PAGE}${menu}</body></html>`);
    expect(events).toEqual(FIRE);
    expect(notes).toContain('table 2 (4 rows)');
    expect(notes).toContain('Choose those that are to be read under “Tables”.');
  });

  it('one within the cells that a page is laid out by is seen', () => {
    const laidOut = `<html><body><table><tr><td>${menu}</td><td><table><tr><td>${PAGE}</td></tr></table></td></tr></table></body></html>`;
    expect(read('page.html', laidOut).events).toEqual(FIRE);
  });

  it('what a page hides is no part of a title', () => {
    const hidden = PAGE.replace('Flood', 'Flood<span style="display: none">0002</span><i hidden>x</i>');
    expect(read('page.html', hidden).events).toEqual(FIRE);
  });
});

describe('words that are set otherwise', () => {
  it('stay in the texts of XML, in their place', () => {
    const page =
      '<doc><p date="2026-01-08">The <b>fire</b> began at <hi rend="it">noon</hi></p><p date="2026-01-09"><i>Flood</i> came</p></doc>';
    expect(read('a.xml', page).events).toEqual(['2026-01-08 The fire began at noon', '2026-01-09 Flood came']);
    const records =
      '<l><e><date>2026-01-08</date><title>The <i>Titanic</i> sank</title></e><e><date>2026-01-09</date><title>Fire in <place>Bonn</place> out</title></e></l>';
    expect(read('a.xml', records).events).toEqual(['2026-01-08 The Titanic sank', '2026-01-09 Fire in Bonn out']);
    const amid = '<l><p>On <date>8 January 2026</date> a fire broke out</p><p>On <date>9 January 2026</date> a flood came</p></l>';
    expect(read('a.xml', amid).events).toEqual([
      '2026-01-08 On 8 January 2026 a fire broke out',
      '2026-01-09 On 9 January 2026 a flood came',
    ]);
    const before = '<l><e><date>2026-01-08</date>Fire at the mill</e><e><date>2026-01-09</date>Flood at the gate</e></l>';
    expect(read('a.xml', before).events).toEqual(['2026-01-08 Fire at the mill', '2026-01-09 Flood at the gate']);
  });

  it('lose their marks in Markdown, and nothing else', () => {
    const title = (written: string) => read('a.md', MARKDOWN.replace('Fire', written)).events[0]?.slice('2026-01-08 '.length);
    for (const [written, said] of [
      ['my__var__name and 2*3*4', 'my__var__name and 2*3*4'],
      ['__init__ failed', 'init failed'],
      ['**Big** fire, *very* big', 'Big fire, very big'],
      ['un**believ**able `a  b` ** c', 'unbelievable a  b ** c'],
      ['**a **b', '**a **b'],
      ['[Fire](https://a.org/b "Big") and [more](https://a.org/c)', 'Fire (https://a.org/b) and more (https://a.org/c)'],
    ] as const)
      expect(title(written), written).toBe(said);
  });
});
