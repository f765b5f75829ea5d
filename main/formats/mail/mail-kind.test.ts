import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* What makes a text a mail, and a line the beginning of one. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/London', order: 'dmy' } as const;

function read(text: string, name = 'text.txt') {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes.subarray(0, 4096)) ?? 'csv';
  const { drafts, notes, counts, notEvents } = readImport(bytes, format, CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    notes: notes.join('\n'),
    refused: counts.refused,
    others: notEvents.map(({ row }) => row),
  };
}

const FRONT = 'From ana@example.org Tue Mar  5 13:02:11 2024';
const head = (subject: string, day = 5) =>
  `From: Ana <ana@example.org>\nTo: ben@example.net\nDate: Tue, ${day} Mar 2024 14:02:11 +0000\nSubject: ${subject}\n`;
const ONE = '2024-03-05T14:02:11+00:00 One';
const TWO = '2024-03-06T14:02:11+00:00 Two';

describe('a text is a mail or an archive of mails', () => {
  it.each([
    ['behind blank lines', `\n \n\n${FRONT}\n${head('One')}\ntext\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\ntext\n`],
    [
      'whose first front is damaged',
      `From ana@example.org Tue Mar 5 13=02 2024\n${head('One')}\ntext\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\n`,
    ],
    ['whose first front is lost', `${head('One')}Message-ID: <a@b>\n\ntext\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\n`],
  ])('%s', (_, text) => {
    expect(read(text).events).toEqual([ONE, TWO]);
  });

  it.each([
    ['quoted in front of it', `>${FRONT}\n${head('One')}\ntext\n`],
    ['behind a blank line', `\r\n${head('One').replaceAll('\n', '\r\n')}\r\ntext\r\n`],
    ['with a line that is no header', `${head('One')}a line that is broken\nMessage-ID: <a@b>\n\ntext\n`],
    ['with an hour of one digit', `${head('One').replace('14:02:11', '9:02:11')}\ntext\n`],
  ])('by itself, with a front or a head %s', (_, text) => {
    expect(read(text).events).toEqual([expect.stringMatching(/^2024-03-05T\d\d:02:11\+00:00 One$/)]);
  });

  it('also where its text passes another mail on, which is told and counted as no event', () => {
    const passedOn = `${head('One')}\n---- Forwarded ----\n${head('Inner', 4).replace('Tue', 'Mon')}\nThe text of it.\n`;
    const { events, notes, others } = read(passedOn);
    expect([events, others]).toEqual([[ONE], [7]]);
    expect(notes).toContain('The text of 1 mail has the head of another in it');
    const two = read(`${passedOn}\n${head('Innermost', 3).replace('Tue', 'Sun')}\nText.\n`);
    expect(two.others).toEqual([7, 14]);
  });

  it('and a line of a text that says from when to when something was is no head of a mail', () => {
    const { events, notes, others } = read(`${head('One')}\nThe fair\nFrom: 3 March\nTo: 5 March\n\nSubject: cows\n`);
    expect([events, others]).toEqual([[ONE], []]);
    expect(notes).not.toContain('head of another');
  });

  it('as a mail program saves it as text', () => {
    for (const sent of ['Tuesday, 5 March 2024 14:02', 'Tuesday, March 5, 2024 2:02 PM']) {
      const { events } = read(`From:\tAna <ana@example.org>\nSent:\t${sent}\nTo:\tBen\nSubject:\tOne\n\nDear Ben,\n`);
      expect(events).toEqual(['2024-03-05T14:02 One']);
    }
  });

  it('also without a date, where it says when it was received, which is told', () => {
    const received =
      'Received: from mx.example.org (mx.example.org [192.0.2.1])\n\tby mail.example.net with ESMTPS;\n\tTue, 5 Mar 2024 14:02:15 +0100 (CET)\n';
    const { events, notes } = read(`${received}From: ana@example.org\nSubject: One\n\ntext\n`);
    expect(events).toEqual(['2024-03-05T14:02:15+01:00 One']);
    expect(notes).toMatch(/1 mail says no date.*received/);
  });

  it('of which the beginning is cut off, what stands above the first mail being counted as no event', () => {
    const { events, notes, others } = read(
      `the end of a text\nBest\nAna\n\n${FRONT}\n${head('One')}\ntext\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\n`,
      'a.mbox',
    );
    expect([events, others]).toEqual([[ONE, TWO], [1]]);
    expect(notes).toMatch(/3 lines stand above the first mail/);
  });

  it.each([
    ['a quotation', `${FRONT}\nNote: this is how an archive begins\nhttps://example.org/mbox\n`],
    ['a log', `${FRONT}\n14:02:11 started\n14:03:00 ended\n`],
    ['sentences', 'From ana@example.org I heard in 2024 that\nSubject: is a word\n\nand more.\n'],
    ['blocks of which one has a line more', `${head('Call 1')}\n${head('Call 2')}and this was said\n\n${head('Call 3')}`],
    ['blocks', [1, 2, 3].map((at) => `From: Ann\nTo: Bob\nDate: 2021-03-0${at} 10:15\nSubject: Call ${at}\n`).join('\n')],
  ])('but not %s', (_, text) => {
    expect(read(text).notes).not.toMatch(/These are mails/);
  });
});

describe('of the mails of an archive', () => {
  it('what a server keeps for itself is none', () => {
    const own = `From MAILER-DAEMON Tue Mar  5 10:00:00 2024\nDate: 05 Mar 2024 10:00:00 +0000\nFrom: Mail System Internal Data <MAILER-DAEMON@host>\nSubject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 1 2\n\nThis is no mail.\n\n`;
    const { events, others } = read(`${own}${FRONT}\n${head('One')}\ntext\n`);
    expect([events, others]).toEqual([[ONE], [1]]);
  });

  it('those that were deleted and still stand there are told', () => {
    const of = (status: string): string => `From - Tue Mar 05 13:02:11 2024\nX-Mozilla-Status: ${status}\n${head('One')}\ntext\n\n`;
    const { events, notes } = read(`${of('0001')}${of('0009')}`);
    expect(events).toEqual([ONE, ONE]);
    expect(notes).toMatch(/1 mail is marked as deleted.*row 10/);
    expect(read(of('0001')).notes).not.toContain('deleted');
  });
});

describe('a line “From …” in the text of a mail', () => {
  it('begins no mail where no head of one is below', () => {
    const texts = [
      `${FRONT}\nTime: is short\n`,
      'From ana@example.org I heard in 2024 that\nSubject: is a word\n',
      'From ana@example.org in 2024\nFrom: the beginning\n',
      `${FRONT}\n14:02 it began\n`,
      `> ${FRONT}\n> ${head('Quoted').replaceAll('\n', '\n> ')}\n`,
      `>${FRONT}\n${head('Quoted')}\n`,
    ];
    for (const text of texts) {
      const found = read(`${FRONT}\n${head('One')}\nHello,\n\n${text}\nBest\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\ntext\n`);
      expect([found.events, found.refused, text]).toEqual([[ONE, TWO], 0, text]);
      expect(found.notes).not.toContain('may be');
    }
  });

  it.each([
    ['no blank line stands above it', `Best\n${FRONT}\n`],
    ['a blank line stands below it', `Best\n\n${FRONT}\n\n`],
    ['its time is damaged', 'Best\n\nFrom ana@example.org Tue Mar 5 13=02 2024\n'],
  ])('begins one also where %s, which is told with its row', (_, front) => {
    const { events, notes } = read(`${FRONT}\n${head('One')}\nHello\n${front}${head('Two', 6).replace('Tue', 'Wed')}\ntext\n`);
    expect(events).toEqual([ONE, TWO]);
    expect(notes).toMatch(/1 mail begins with a line “From …” that is damaged.*may be.*row \d+/);
  });

  it('is told where the text does not begin so', () => {
    const { notes } = read(`${head('One')}\nThis is the archive:\n\n${FRONT}\n${head('Two', 6).replace('Tue', 'Wed')}\ntext\n`, 'a.eml');
    expect(notes).toMatch(/1 mail begins with a line “From …”.*may be.*row 8/);
  });
});
