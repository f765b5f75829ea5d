import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';

/* Pages that tell what happened in elements of their own kind, and pieces of pages. */

function eventsOf(page: string): string[] {
  const bytes = Buffer.from(page);
  const { drafts } = readImport(bytes, importFormatOf('page.html', bytes) ?? 'csv', CONTEXT);
  return [...drafts].map(({ draft: { when, title, summary } }) => [when, title, ...(summary ? [summary] : [])].join(' | '));
}

const page = (body: string): string => `<!doctype html><html><head><title>Chronology</title></head><body>${body}</body></html>`;

it('an element with a date alone and what happened is an entry, its month and its year in elements of their own', () => {
  const entry = (year: string, ...texts: readonly string[]): string =>
    `<div class="entry"><div class="year">${year}</div>${texts.map((text) => `<div>${text}</div>`).join('')}</div>`;
  const body = `<h1>Iran</h1><div class="timeline">${entry('1901', 'Concession', '石油')}${entry('1905<span>12月</span>', 'Beating of merchants')}${entry('<span>5</span> <span>Aug</span> <span>1906</span>', 'Royal promise')}</div><div class="copyright">© <span>2026</span> Somebody</div>`;
  expect(eventsOf(page(body))).toEqual(['1901 | Concession | 石油', '1905-12 | Beating of merchants', '1906-08-05 | Royal promise']);
});

it('the title of a card may stand above its date, and a list below a year has its own', () => {
  const card = (title: string, date: string): string =>
    `<article><h3>${title}</h3><time datetime="${date}T10:00">1 May</time><p>More.</p></article>`;
  expect(eventsOf(page(`<p>Updated: <time>1 May 2024</time></p>${card('Founded', '1901-05-01')}${card('Closed', '1911-05-01')}`))).toEqual([
    '1901-05-01 | Founded | More.',
    '1911-05-01 | Closed | More.',
  ]);
  const year = (number: number, ...items: readonly string[]): string =>
    `<section class="year"><span>${number}</span><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></section>`;
  expect(
    eventsOf(page(`${year(1901, 'May: Founded', 'Moved')}${year(1902, 'Closed', '4 June: Opened')}${year(1903, 'One', 'Other')}`)),
  ).toEqual(['1901-05 | Founded', '1901 | Moved', '1902 | Closed', '1902-06-04 | Opened', '1903 | One', '1903 | Other']);
});

it('dates that are set off in one paragraph begin an entry each', () => {
  const text =
    '<p>Of a life:<br><b>- 1890 :</b> The first volume.<br><b>- Février 1893 :</b> An <i>operation</i>.<br><b>- 13 septembre 1893 :</b> <a>He dies</a> at Asnières.</p>';
  expect(eventsOf(page(text))).toEqual(['1890 | The first volume.', '1893-02 | An operation.', '1893-09-13 | He dies at Asnières.']);
});

it('numbers that look like years are none: they are few, or stand in no order', () => {
  const of = (...numbers: readonly number[]): string =>
    page(numbers.map((number) => `<div class="fact"><b>${number}</b><span>of something</span></div>`).join(''));
  expect(eventsOf(of(1500, 1800))).toEqual([]);
  expect(eventsOf(of(1500, 1800, 1200))).toEqual([]);
  expect(eventsOf(of(1500, 1800, 1900))).toHaveLength(3);
});

it('a piece of a page that leaves out its ends is read as one', () => {
  const text =
    '<h2>Chronology</h2>\n\n<UL>\n<LI>\n1865. The Service is founded.\n<LI>\n1988. July.  A convention is filmed.\n<P>\nSeptember.  A network is cracked.\n<LI>\n1991. February.  A round table.\n<P>\nMarch \n25-28.  A conference.\n<P>\nMay 1.  A suit is filed.\n</UL>\n';
  expect(eventsOf(text)).toEqual([
    '1865 | The Service is founded.',
    '1988-07 | A convention is filmed.',
    '1988-09 | A network is cracked.',
    '1991-02 | A round table.',
    '1991-03-25/1991-03-28 | A conference.',
    '1991-05-01 | A suit is filed.',
  ]);
});

it('a text with a piece of a page above it is read as what it is', () => {
  expect(eventsOf('<h1 align="center">Chronology</h1>\n\n- 1901: Founded & built\n- 5 May 1902: Opened\n')).toEqual([
    '1901 | Founded & built',
    '1902-05-05 | Opened',
  ]);
});
