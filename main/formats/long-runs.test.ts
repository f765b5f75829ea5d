import { describe, expect, it } from 'vitest';
import { readLength } from '../../shared/time/length';
import { understandDate } from '../../shared/time/typed-date';
import { LONG, RUNS, runOf } from '../../testing/formats/long-runs';
import { cellSources } from './cell-sources';
import { isChronology } from './chronology/read-chronology';
import { importFormatOf, readImport } from './import';
import { isAssigned, withoutScript } from './json/assigned';
import { markdownTables } from './markup/markdown-tables';
import { markupOf } from './markup/markup-of';

/*
 * Files that are made to keep a reader busy: long runs of what a pattern may divide in many ways. Each has its answer; a pattern whose work grows with the
 * square of such a run, or doubles with each character, never comes to one.
 */

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
describe('long runs', () => {
  for (const of of RUNS) {
    const long = runOf(of);
    it(`of ${JSON.stringify(of)} come to an end`, () => {
      expect(readLength(`1${long}!`, { unit: null, clock: null })).toBeNull();
      expect(understandDate(`8 Jan 2026${long}!`, CONTEXT).ok).toBe(false);
      expect(cellSources(`A${long}!`, `https://a.org${long}!`).length).toBeGreaterThan(0);
      for (const before of ['', '|', 'A|', '# A\n', '<!-- a -->', '<a>']) {
        expect(['html', 'xml', 'markdown', null]).toContain(markupOf(`${before}${long}<feed>`));
        expect(markdownTables(`a | b\n---|---\n${before}${long}!|b`)[0]?.[0]?.cells).toEqual(['a', 'b']);
      }
      for (const before of ['## 1914\n- 4 August: a\n- 5 August', '## 1914\n- 4 August: a\n- 5 August: b\n## '])
        expect(typeof isChronology(`${before}${long}!`)).toBe('boolean');
      for (const before of ['var a = [', 'var a[', 'f('])
        expect(withoutScript(`${before}${long}1]`).length, before).toBeGreaterThan(LONG / 2);
    });

    it(`of ${JSON.stringify(of)} in cells of a table hide no other row`, () => {
      const cell = `"${runOf(of).slice(0, 20_000).replaceAll('\n', ' ')}!"`;
      for (const text of [
        `Event,Date,Kind\n${cell},,x\nFire,2026-01-08,x\n`,
        `Event,Date,Kind\n"(${cell.slice(1)},(y),x\nFire,2026-01-08,x\n`,
        `Event,Date,Kind\n"total${cell.slice(1)},,3\nFire,2026-01-08,4\n`,
        `Event,Date,Kind\nFire,2026-01-08,4\nFlood,"1${cell.slice(1)},4\n`,
      ]) {
        const { drafts } = readImport(Buffer.from(text), 'csv', CONTEXT);
        expect([...drafts].map(({ draft }) => draft.title)).toContain('Fire');
      }
    });
  }

  it('of comments leave a feed a feed', () => {
    const feed = `${'<!-- a -->\n'.repeat(20_000)}<feed><e when="2026-01-08">Fire and flood</e></feed>`;
    expect(markupOf(feed)).toBe('xml');
    expect(importFormatOf('a', Buffer.from(`${'<!-- a -->\n'.repeat(30)}<feed>`))).toBe('jsonl');
  });

  it('of blanks within a date come to an end', () => {
    const text = `Date,Event\n2014${' '.repeat(300_000)}- x,Fire\n2026-01-08,Flood\n2026-01-09,Storm\n`;
    expect(readImport(Buffer.from(text), 'csv', CONTEXT).counts.read).toBe(3);
  });

  it('of years amid words come to an end', () => {
    const quoted = '> 4 March - Start of works\n> 5 April - Roof on\n> 6 May - Done\n';
    const text = `Hello\n\n${quoted}\n${runOf('1999 and ', 6 * LONG)}\n`;
    expect(readImport(Buffer.from(text), 'csv', CONTEXT).counts.read).toBeGreaterThan(0);
  });

  it('of blanks within a day without a year come to an end', () => {
    const text = `Date,Event\n5 March${runOf(' ', 3 * LONG)}x,A\n${'5 March,B\n'.repeat(10)}`;
    expect(readImport(Buffer.from(text), 'csv', CONTEXT).counts.read).toBe(11);
  });

  it('of blanks do not change what a script gives away', () => {
    const blanks = runOf(' ');
    expect(withoutScript(`var a = [1,${blanks}2]${blanks};${blanks}`)).toBe(`[1,${blanks}2]`);
    expect(withoutScript('callback ( [1] ) ;')).toBe('[1]');
    expect(withoutScript('a["b c"].d = {"e": 1}')).toBe('{"e": 1}');
    expect(isAssigned(`a[${blanks}`)).toBe(false);
  });
});

it('words that every object has are no zones, and no entities', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'valueOf']) {
    for (const form of [
      '8 Jan 2026 10:00 _',
      '_ 2026',
      'early _',
      'next _',
      'in 3 _',
      '_ 8',
      '3 _ ago',
      '_ of 2026',
      '8. _ 2026',
      '_, 8.1.2026 x',
      'last _ of May',
    ])
      expect(understandDate(form.replace('_', word), CONTEXT).ok, `${form} ${word}`).toBe(false);
    const xml = `<l><e date="2026-01-08">Fire &${word}; flood</e></l>`;
    expect(readImport(Buffer.from(xml), 'jsonl', CONTEXT).problems[0]?.message, word).toContain('means nothing');
  }
});
