import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Feeds: every entry is dated by what says when it came out, of whatever name and form that is. */

function read(xml: string, zone = 'Europe/Berlin') {
  const bytes = Buffer.from(xml);
  const imported = readImport(bytes, importFormatOf('feed.xml', bytes) ?? 'csv', { today: '2026-11-30', zone, order: 'dmy' });
  return {
    events: imported.drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    problems: imported.problems.map(({ message }) => message),
    notes: imported.notes.join('\n'),
  };
}

const item = (title: string, date: string) => `<item><title>${title}</title><guid>${title}</guid>${date}</item>`;

it('of RSS, whose entries say it in several ways', () => {
  const { events, problems, notes } = read(
    `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title><pubDate>Mon, 30 Nov 2026 05:00:00 GMT</pubDate>${[
      item('Lock opened', '<pubDate>Tue, 03 Nov 2026 09:30:00 +0100</pubDate>'),
      item('Tide table', '<dc:date>2026-11-02T06:30:00+01:00</dc:date>'),
      item('Fair', '<pubDate>Sun, 01 Nov 26 10:00:00 EST</pubDate><dc:date>2020-01-01</dc:date>'),
      item('Old note', '<pubDate>5 Mar 98 12:00 PDT</pubDate>'),
      item('Half past', '<pubDate>Sat, 31 Oct 2026 16:45:10 -0330</pubDate>'),
      item('Plain', '<pubDate>Fri, 30 Oct 2026 08:00 UT</pubDate>'),
      '<item><title>About us</title></item>',
    ].join('')}</channel></rss>`,
    'Australia/Sydney',
  );
  expect(events).toEqual([
    '2026-11-03T09:30:00+01:00 Lock opened',
    '2026-11-02T06:30:00+01:00 Tide table',
    // The abbreviation is America's in a feed, wherever the timeline is.
    '2026-11-01T10:00:00-05:00 Fair',
    '1998-03-05T12:00-07:00 Old note',
    '2026-10-31T16:45:10-03:30 Half past',
    expect.stringMatching(/^2026-10-30T08:00(?:Z|\+00:00) Plain$/),
  ]);
  expect(problems).toEqual(['There is no date.']);
  expect(notes).toContain('“pubDate”, “date”');
});

it('of Atom, published before updated, and of RSS 1.0', () => {
  expect(
    read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><updated>2026-11-30T00:00:00Z</updated><entry><title>Crane</title><published>2026-11-01T08:00:00Z</published><updated>2026-11-09T08:00:00Z</updated></entry><entry><title>Buoy</title><updated>2026-11-05T08:00:00Z</updated></entry></feed>',
    ).events,
  ).toEqual(['2026-11-01T08:00:00Z Crane', '2026-11-05T08:00:00Z Buoy']);
  expect(
    read(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay</title></channel>${item('Crane', '<dc:date>2026-11-01</dc:date>')}${item('Buoy', '<dc:date>2026-11-05</dc:date>')}</rdf:RDF>`,
    ).events,
  ).toEqual(['2026-11-01 Crane', '2026-11-05 Buoy']);
});

it('of a calendar, whose entries say when something is, by that', () => {
  expect(
    read(
      `<rss version="2.0" xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel>${item('Fair', '<pubDate>Mon, 02 Nov 2026 09:30:00 +0100</pubDate><ev:startdate>2026-12-05</ev:startdate>')}${item('Ball', '<pubDate>Tue, 03 Nov 2026 09:30:00 +0100</pubDate><ev:startdate>2026-12-31</ev:startdate>')}</channel></rss>`,
    ).events,
  ).toEqual(['2026-12-05 Fair', '2026-12-31 Ball']);
});

it('a file of items without dates is read as before', () => {
  expect(
    read('<list><item><name>Harbour day</name><day>2026-05-04</day></item><item><name>Fair</name><day>2026-06-04</day></item></list>')
      .events,
  ).toEqual(['2026-05-04 Harbour day', '2026-06-04 Fair']);
});

it('and no other file in which something is called a feed', () => {
  const diary = '<diary><entry><feed id="1"/><title>Cows fed</title><created>2024-05-06</created><happened>2019-03-04</happened></entry>';
  const next = '<entry><title>Hay</title><created>2024-05-07</created><happened>2019-03-05</happened></entry></diary>';
  for (const before of ['', '<?xml version="1.0"?>\n<!-- a <feed> of cows -->\n<!DOCTYPE diary>\n'])
    expect(read(`${before}${diary}${next}`).events).toEqual(['2019-03-04 Cows fed', '2019-03-05 Hay']);
});
