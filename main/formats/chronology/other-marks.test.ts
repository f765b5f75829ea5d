import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';

/* Chronologies in AsciiDoc, and in the languages of East Asia. */

function eventsOf(name: string, text: string): string[] {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes);
  return [...readImport(bytes, format ?? 'csv', CONTEXT).drafts].map(({ draft: { when, title } }) => `${when} ${title}`);
}

describe('AsciiDoc', () => {
  it('has its headings, lists and definitions, without what says how they are set', () => {
    const text =
      '= History\n// vim: set tw=80:\n:toc: right\n:author: Somebody\n\n== 夏\n\n=== Events\n\n* 约前2070年 禹建夏\n* 前1046年 武王克商\n\n.A quote\n[quote]\n____\n1049:: More of it\n____\n\n== Later\n\n. 1901: link:https://example.com/a[Founded]\n.. by somebody\n1902:: Moved\n\n----\n1903: no event\n----\n';
    expect(eventsOf('history.adoc', text)).toEqual(['-2069~ 禹建夏', '-1045 武王克商', '1049 More of it', '1901 Founded', '1902 Moved']);
  });

  it('has days as titles of lists', () => {
    const text =
      '[[history, Revision History]]\n\n[appendix]\n== Revision History\n\n.2 June 2020\n. link:$$https://example.com/issues/259$$[Issue #259]: Items are clarified\n\n.06 March 2021\n. link:$$https://example.com/issues/304$$[Issue #304]: Terms are defined\n. Another change\n';
    expect(eventsOf('history.adoc', text)).toEqual([
      '2020-06-02 Issue #259: Items are clarified',
      '2021-03-06 Issue #304: Terms are defined',
      '2021-03-06 Another change',
    ]);
  });
});

it('behind a date of China, Japan or Korea what happened follows a blank, their comma, or the sign of a day', () => {
  const lines = [
    ['1911年10月10日武昌起义爆发', '1911-10-10 武昌起义爆发'],
    ['1937年7月—1945年8月 抗日战争', '1937-07/1945-08 抗日战争'],
    ['1949年10月1日，中华人民共和国成立', '1949-10-01 中华人民共和国成立'],
    ['1966-1976年 文化大革命', '1966/1976 文化大革命'],
    ['昭和20年8月15日 終戦', '1945-08-15 終戦'],
    ['1945년 8월 15일 광복', '1945-08-15 광복'],
  ] as const;
  for (const mark of ['', '- ', '* '])
    expect(eventsOf('大事记.txt', lines.map(([line]) => `${mark}${line}\n`).join(mark === '' ? '\n' : ''))).toEqual(
      lines.map(([, event]) => event),
    );
  expect(eventsOf('大事记.md', '## 1949年\n\n- 4月21日 渡江\n- 10月1日，成立\n')).toEqual(['1949-04-21 渡江', '1949-10-01 成立']);
});
