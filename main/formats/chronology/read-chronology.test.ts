import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Chronologies as people write them: the year, the month or the day in a heading, and what happened in the lines below. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

/** What becomes of a text by its name: its events, what was refused and why, and what was said. */
function read(name: string, text: string, context: Partial<Parameters<typeof readImport>[2]> = {}) {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes.subarray(0, 4096));
  if (format === null)
    return { events: [], problems: [`${name} is not known.`], lanes: [], notes: '', counts: null, summaries: [], sources: [] };
  const { drafts, problems, notes, counts } = readImport(bytes, format, { ...CONTEXT, ...context });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    summaries: [...drafts].map(({ draft }) => draft.summary ?? ''),
    sources: [...drafts].flatMap(({ draft }) => draft.sources.map(({ url }) => url)),
    lanes: [...drafts].map(({ lane }) => lane),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
    counts,
  };
}

const AUGUST = ['1914-06-28 Archduke Franz Ferdinand is shot', '1914-08-04 Britain declares war', '1915-05-07 The Lusitania is sunk'];

describe('a chronology in Markdown', () => {
  it('has its year and its month in headings', () => {
    const text =
      '# The road to war\n\n## 1914\n### June\n- 28 June: Archduke Franz Ferdinand is shot\n\n### August\n- 4 August: Britain declares war\n\n## 1915\n### May\n- 7 May: The Lusitania is sunk\n';
    const { events, problems, counts } = read('war.md', text);
    expect([events, problems, counts?.accepted]).toEqual([AUGUST, [], 3]);
  });

  it.each([
    '## 1914\n* **28 June** – Archduke Franz Ferdinand is shot\n* **4 August** – Britain declares war\n\n## 1915\n* **7 May** – The *Lusitania* is sunk[^1]\n\n[^1]: Bailey, p. 3\n',
    '## 1914\n\n28 June — Archduke Franz Ferdinand is shot\n\n4 August — Britain declares war\n\n## 1915\n\n7 May — The Lusitania is sunk\n',
    '1914\n====\n\n+ June 28 - Archduke Franz Ferdinand is shot\n+ August 4th - Britain declares war\n\n1915\n----\n\n+ May 7 - The [Lusitania](https://example.org/lusitania) is sunk\n',
    '**1914**\n\n- **June 28:** Archduke Franz Ferdinand is shot\n- **August 4:** Britain declares war\n\n**1915**\n\n- **May 7:** The Lusitania is sunk\n',
    '## June 1914\n- 28: Archduke Franz Ferdinand is shot\n## August 1914\n- 4th – Britain declares war\n## May 1915\n- 7 – The Lusitania is sunk\n',
    "== 1914 ==\n* [[28 June]] – Archduke [[Franz Ferdinand]] is shot<ref>Smith</ref>\n* [[4 August|August 4]] – Britain declares war\n== 1915 ==\n* 7 May – The ''Lusitania'' is sunk\n",
    '1914\n\n28 June: Archduke Franz Ferdinand is shot\n4 August: Britain declares war\n\n1915\n\n7 May: The Lusitania is sunk\n',
    'AUGUST CRISIS\n\n1914\n  28 June   Archduke Franz Ferdinand is shot\n  4 August  Britain declares war\n1915\n  7 May     The Lusitania is sunk\n',
    '- 1914\n  - 28 June: Archduke Franz Ferdinand is shot\n  - 4 August: Britain declares war\n- 1915\n  - 7 May: The Lusitania is sunk\n',
    '### 28 June 1914\nArchduke Franz Ferdinand is shot\n\n### 4 August 1914\n- Britain declares war\n\n### 7 May 1915: The Lusitania is sunk\n',
    '## 1914\n- Archduke Franz Ferdinand is shot (28 June)\n- On 4 August, Britain declares war\n## 1915\n- 7 May The Lusitania is sunk\n',
  ])('is written in many ways: %j', (text) => {
    for (const name of ['war.md', 'war.txt', 'war']) {
      const { events, problems } = read(name, text);
      expect([events, problems], name).toEqual([AUGUST, []]);
    }
  });

  it('has days of the week on either side of a heading, parts of a day and stretches of days, and what stands below them', () => {
    const text = [
      '# 2023',
      '## Sun 31 December – Mon 1 January',
      'Fireworks over the harbour.',
      '# 2024',
      '## 1 February (Thursday)',
      'Strike at the shipyard.',
      '## Tue 5 March, evening',
      'The president speaks on television.',
      '## Sat 9 – Sun 10 March',
      'Talks in Geneva.',
      '## Later in March',
      'Papers are typed up.',
    ].join('\n\n');
    const { events, summaries, counts } = read('diary.md', text);
    expect(events).toEqual([
      '2023-12-31/2024-01-01 Fireworks over the harbour.',
      '2024-02-01 Strike at the shipyard.',
      '2024-03-05 The president speaks on television.',
      '2024-03-09/2024-03-10 Talks in Geneva.',
      '2024-03 Papers are typed up.',
    ]);
    expect(summaries.map((summary) => summary.trim())).toEqual(['', '', 'Tue 5 March, evening', '', 'Later in March']);
    expect(counts?.notEvents).toBe(0);
  });

  it('takes no other day of the week for a stretch that is a year long', () => {
    const { events } = read('diary.md', '## 2024\n- 1 March: Opened\n- Mon 4 March – Tue 6 March: Talks\n- 7 March: Closed\n');
    expect(events.filter((event) => event.includes('2025'))).toEqual([]);
  });

  it('has dates of many words, and centuries in Roman numerals', () => {
    const text =
      'Siglo XV – La torre.\nDel 5 de marzo al 1 de abril de 1939: Última ofensiva.\nXIX secolo: La ferrovia.\n1956: El pantano.\n';
    expect(read('crónica.txt', text).events).toEqual([
      '14XX La torre.',
      '1939-03-05/1939-04-01 Última ofensiva.',
      '18XX La ferrovia.',
      '1956 El pantano.',
    ]);
  });

  it('has the marks of doubt of its dates', () => {
    const text = '## 1912\n- 3 May?: Strike\n- July 1912 ?: Talks\n\n## Later\n- 1919? – Tablet placed\n- Who knows? Nobody: not a date\n';
    expect(read('strike.md', text).events.slice(0, 3)).toEqual(['1912-05-03? Strike', '1912-07? Talks', '1919? Tablet placed']);
  });

  it('tells a line whose date is not understood, and adds it to no other', () => {
    const lines = [
      '1931: The republic is proclaimed.',
      'Years 40: Food is rationed.',
      '1956: The dam is begun.',
      'In the year of the',
      'flood.',
    ];
    const { events, notes, summaries } = read('history.txt', lines.join('\n'));
    expect(events).toEqual(['1931 The republic is proclaimed.', '1956 The dam is begun. In the year of the flood.']);
    expect(summaries.join('')).not.toContain('rationed');
    expect(notes).toContain('No events: 1 line, the first in row 2.');
  });

  it('keeps how exact its dates are', () => {
    const text =
      '## 1914\n- 28–30 June: Riots in Sarajevo\n- early July: The notes are drafted\n- 28 July – 3 August: Mobilisation\n- Summer: Crops fail\n- 30 December – 2 January: Truce\n- August: The Great Retreat begins\n- c. 20 August: Scouts reach the river\n';
    expect(read('war.md', text).events).toEqual([
      '1914-06-28/1914-06-30 Riots in Sarajevo',
      '[1914-07-01..1914-07-10] The notes are drafted',
      '1914-07-28/1914-08-03 Mobilisation',
      '1914-22 Crops fail',
      '1914-12-30/1915-01-02 Truce',
      '1914-08 The Great Retreat begins',
      '1914-08-20~ Scouts reach the river',
    ]);
  });

  it('has several events under one day, times of a day, and notes below an event', () => {
    const text =
      '## 2024-03-05\n- 14:02 – The alert fires\n- 14:10 UTC: Traffic moves\n- The report is written\n\n## March 6\n- Calls\n  - 9:30 First call\n  - 9:45 Second call\n    - with the vendor\n';
    const { events, summaries, notes } = read('incident.md', text);
    expect(events).toEqual([
      '2024-03-05T14:02 The alert fires',
      '2024-03-05T14:10Z Traffic moves',
      '2024-03-05 The report is written',
      '2024-03-06 Calls',
      '2024-03-06T09:30 First call',
      '2024-03-06T09:45 Second call',
    ]);
    expect(summaries.at(-1)).toContain('with the vendor');
    expect(notes).toMatch(/2 entries without a date of their own .* heading/);
  });

  it('refuses what contradicts its heading, and what no heading gives a year', () => {
    const text =
      '# War\n- 3 May: Before all years\n## 1914\n### August\n- 4 August 1915: Contradicted\n- 4 September: In another month\n- 4 August 1914: Agreed\n- Monday, 4 August: A Tuesday\n- 5 August: Fine\n';
    const { events, problems } = read('war.md', text);
    expect(events).toEqual(['1914-08-04 Agreed', '1914-08-05 Fine']);
    expect(problems.join('\n')).toMatch(/2 .*which year[\s\S]*9? ?.*/);
    expect(problems.join('\n')).toMatch(/5 .*“August”/);
    expect(problems.join('\n')).toMatch(/6 .*“August”/);
    expect(problems.join('\n')).toMatch(/8 .*Tuesday, not a Monday/);
    expect(problems).toHaveLength(4);
  });

  it('names lanes by other headings, leaves out what stands behind, and takes addresses as sources', () => {
    const text =
      '# Chronology\nWritten in 2020.\n## West\n### 1914\n- 4 August: Liège is attacked ([Times](https://example.org/a))\n- 5 September: The Marne\n## East\n### 1914\n- 26 August: Tannenberg\n## References\n- Smith 1914: The war\n- 4 May 2001: Accessed\n';
    const { events, lanes, sources, counts } = read('war.md', text);
    expect(events).toEqual(['1914-08-04 Liège is attacked (Times)', '1914-09-05 The Marne', '1914-08-26 Tannenberg']);
    expect(lanes).toEqual(['West', 'West', 'East']);
    expect(sources).toEqual(['https://example.org/a']);
    expect(counts?.notEvents).toBe(3);
  });

  it('of other languages and of years before the common era', () => {
    expect(read('krieg.md', '## 1914\n- 4. August: Kriegserklärung\n- 28. Juni 1914: Attentat\n').events).toEqual([
      '1914-08-04 Kriegserklärung',
      '1914-06-28 Attentat',
    ]);
    expect(read('rome.md', '## 44 BC\n- 15 March: Caesar is killed\n## 79 AD\n- 24 August: Vesuvius\n').events).toEqual([
      '-0043-03-15 Caesar is killed',
      '0079-08-24 Vesuvius',
    ]);
    expect(read('zh.md', '## 1914年\n- 6月28日：萨拉热窝事件\n- 8月4日：英国宣战\n').events).toEqual([
      '1914-06-28 萨拉热窝事件',
      '1914-08-04 英国宣战',
    ]);
  });
});

describe('a chronology in a page', () => {
  const page = (body: string) => `<!DOCTYPE html><html><head><title>Timeline</title></head><body>${body}</body></html>`;

  it.each([
    '<h2>1914</h2><ul><li>28 June: Archduke Franz Ferdinand is shot</li><li>4 August: Britain declares war</li></ul><h2>1915</h2><ul><li>7 May: The <i>Lusitania</i> is sunk</li></ul>',
    '<div id="toc" class="toc"><ul><li><a href="#1914">1 1914</a></li></ul></div><h2><span class="mw-headline" id="1914">1914</span><span class="mw-editsection">[<a>edit</a>]</span></h2><h3>June</h3><ul><li><a href="/wiki/June_28">June 28</a> – Archduke Franz Ferdinand is shot<sup class="reference">[1]</sup></li></ul><h3>August</h3><ul><li><a>August 4</a> – Britain declares war<sup>[<i>citation needed</i>]</sup></li></ul><h2>1915</h2><h3>May</h3><ul><li><a>May 7</a> – The Lusitania is sunk</li></ul><h2>References</h2><ol class="references"><li>Smith 1914</li></ol>',
    '<h3>1914</h3><dl><dt>28 June</dt><dd>Archduke Franz Ferdinand is shot</dd><dt>4 August</dt><dd>Britain declares war</dd></dl><h3>1915</h3><dl><dt>7 May</dt><dd>The Lusitania is sunk</dd></dl>',
    '<h2>1914</h2><p><b>28 June</b> – Archduke Franz Ferdinand is shot</p><p><b>4 August</b> – Britain declares war</p><h2>1915</h2><p><b>7 May</b> – The Lusitania is sunk</p>',
    '<nav><ul><li>1914</li><li>4 May 2020: menu</li></ul></nav><h2>1914</h2><ul><li>28 June<ul><li>Archduke Franz Ferdinand is shot</li></ul></li><li>4 August – Britain declares war</li></ul><h2>1915</h2><ul><li>7 May – The Lusitania is sunk</li></ul>',
  ])('is lists below headings: %j', (body) => {
    const { events, problems } = read('war.html', page(body));
    expect([events, problems]).toEqual([AUGUST, []]);
  });

  it('gives way to a longer table of dates, and the other way round, told', () => {
    const list = (count: number) =>
      `<h2>1914</h2><ul>${Array.from({ length: count }, (_, at) => `<li>${at + 1} May: Day ${at + 1}</li>`).join('')}</ul>`;
    const table =
      '<table><tr><th>Date</th><th>Event</th></tr><tr><td>2026-01-08</td><td>Fire</td></tr><tr><td>2026-01-09</td><td>Flood</td></tr><tr><td>2026-01-10</td><td>Thaw</td></tr></table>';
    expect(read('a.html', page(list(9) + table))).toMatchObject({
      counts: { accepted: 9 },
      notes: expect.stringMatching(/table 1 \(3 rows\)/),
    });
    expect(read('a.html', page(list(2) + table))).toMatchObject({
      events: ['2026-01-08 Fire', '2026-01-09 Flood', '2026-01-10 Thaw'],
      notes: expect.stringMatching(/2 .*lists/),
    });
  });
});

describe('what is no chronology', () => {
  it('a table, a log, prose', () => {
    expect(read('a.csv', 'Date,Event\n4 August 1914,"1914\n- 4 May: quoted\n- 5 May: quoted"\n5 August 1914,War\n').events).toHaveLength(2);
    expect(read('a.txt', '4 August 1914;Britain: war\n5 August 1914;France: war\n').events).toEqual([
      '1914-08-04 Britain: war',
      '1914-08-05 France: war',
    ]);
    expect(read('notes.md', '# Shopping\n- Milk\n- Eggs 1914\n').events).toEqual([]);
  });
});

describe('a line of names with a tab', () => {
  it('makes no table of lines that begin with a date and tell what happened, wherever it stands', () => {
    const dated = '5 May 2020: Started\tA\n6 May 2020: Ended\tB\n7 May 2020: Nothing\tC\n';
    const events = [
      expect.stringMatching(/^2020-05-05 Started/),
      expect.stringMatching(/^2020-05-06 Ended/),
      expect.stringMatching(/^2020-05-07 Nothing/),
    ];
    expect(read('notes.txt', `My notes\n\nWhat\twhere\n${dated}`).events).toEqual(events);
  });

  it('makes a table of others also below a title', () => {
    const list = '4 March 2024\n\nTime\tCase\tCourt\n10:00\tR v Smith\tCourt 1\n10:30\tR v Jones\tCourt 2\n11:00\tR v Brown\tCourt 2\n';
    const { events } = read('list.txt', list);
    expect(events).toEqual(['2024-03-04T10:00 R v Smith', '2024-03-04T10:30 R v Jones', '2024-03-04T11:00 R v Brown']);
  });
});
