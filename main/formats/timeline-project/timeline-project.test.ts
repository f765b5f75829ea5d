import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import type { Imported } from '../../intake/imported';
import { importFormatOf, readImport } from '../import';

const read = (text: string): Imported => readImport(Buffer.from(text), 'timeline', CONTEXT);
const event = (fields: Readonly<Record<string, string>>): string =>
  `    <event>\n${Object.entries(fields)
    .map(([name, text]) => `      <${name}>${text}</${name}>\n`)
    .join('')}    </event>\n`;
const file = (events: string, eras = '', timeType = 'gregoriantime'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<timeline>\n  <version>2.9.0</version>\n  <timetype>${timeType}</timetype>\n  <eras>${eras}</eras>\n  <categories>\n    <category>\n      <name>War</name>\n      <color>255,0,0</color>\n    </category>\n  </categories>\n  <events>\n${events}  </events>\n  <view>\n    <displayed_period>\n      <start>1900-01-01 00:00:00</start>\n      <end>1990-01-01 00:00:00</end>\n    </displayed_period>\n  </view>\n</timeline>\n`;
const day = (start: string, end = start): { start: string; end: string } => ({ start: `${start} 00:00:00`, end: `${end} 00:00:00` });

describe('a file of the Timeline Project', () => {
  it('gives its events and eras with what Annals has a place for, and names the rest', () => {
    const events = [
      event({
        ...day('1939-09-01', '1945-09-02'),
        text: '[1]World &amp; war',
        fuzzy: 'False',
        category: 'War',
        icon: 'aGk=',
        locked: 'True',
      }),
      event({
        start: '1944-06-06 06:30:00',
        end: '1944-06-06 06:30:00',
        text: '(1)Landing',
        description: 'Two\nlines',
        hyperlink: 'https://example.org/a',
      }),
      event({ ...day('-43-03-15'), text: 'Ides', fuzzy: 'True', milestone: 'True', progress: '40' }),
      event({
        ...day('2030-01-01', '2031-01-01'),
        text: 'Ahead',
        ends_today: 'True',
        categories: '<category>War</category><category>Peace</category>',
      }),
      event({ ...day('2026-02-30'), text: 'No such day' }),
      event({ start: 'soon', end: 'later', text: 'No moment' }),
    ].join('');
    const era = `<era><name>Cold</name><start>1947-01-01 00:00:00</start><end>1991-12-26 00:00:00</end><color>1,2,3</color><ends_today>False</ends_today></era>`;
    const imported = read(file(events, era));
    expect(imported.counts).toEqual({ read: 7, accepted: 5, repaired: 0, refused: 2, notEvents: 0 });
    expect(imported.drafts.map(({ lane, draft }) => [draft.title, draft.when, lane, draft.tags])).toEqual([
      ['Cold', '1947-01-01/1991-12-26', null, ['era']],
      ['World & war', '1939-09-01/1945-09-02', 'War', []],
      ['Landing', '1944-06-06T06:30', null, []],
      ['Ides', '-0043-03-15~', null, ['milestone']],
      ['Ahead', '2030-01-01/..', 'War', ['Peace']],
    ]);
    expect(imported.drafts.at(2)?.draft).toMatchObject({
      summary: 'Two\nlines\n\nPart of: World & war',
      sources: [{ title: 'https://example.org/a', url: 'https://example.org/a' }],
    });
    expect(imported.drafts.at(4)?.draft.status).toBe('planned');
    expect(imported.notes).toEqual(['Of its events these were not taken over: color, icon.']);
    const again = read(
      [...imported.refusedFile()]
        .join('')
        .replace('<start>soon', '<start>2027-01-01 00:00:00')
        .replace('<end>later', '<end>2027-01-01 00:00:00')
        .replaceAll('2026-02-30', '2026-02-28'),
    );
    expect(again.problems).toEqual([]);
    expect(again.drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([
      ['No such day', '2026-02-28'],
      ['No moment', '2027-01-01'],
    ]);
  });

  it('is known by its content, and refused where it is something else', () => {
    expect(importFormatOf('x.xml', Buffer.from(file('')))).toBe('timeline');
    expect(read(file(event(day('2026-01-08')), '', 'numtime')).problems[0]?.message).toContain('numtime');
    expect(read('<gexf/>').problems[0]?.message).toContain('no file of the Timeline Project');
    expect(read('<!DOCTYPE a [<!ENTITY b "c">]><timeline/>').problems[0]?.message).toContain('document type');
    const whole = file(event({ ...day('2026-01-08'), text: 'x' }));
    for (let cut = 1; cut < whole.length - 12; cut += 5) expect(read(whole.slice(0, cut)).fault, String(cut)).not.toBeNull();
  });

  it('is read or refused, never thrown, and every event is counted once', () => {
    const text = fc.constantFrom(
      '',
      'x',
      '2026-01-08 00:00:00',
      '-99999999-01-01 00:00:00',
      '2026-13-40 25:61:61',
      'True',
      '&#0;',
      '<b/>',
      '(1)',
      '[1]',
      '&lt;!--',
    );
    const fields = fc.dictionary(fc.constantFrom('start', 'end', 'text', 'fuzzy', 'ends_today', 'category', 'progress', 'hyperlink'), text);
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 6 }), (list) => {
        const { counts, fault, drafts } = read(file(list.map(event).join('')));
        if (fault === null) expect(counts.read).toBe(list.length);
        expect(drafts.length).toBe(counts.accepted + counts.repaired);
      }),
      { numRuns: 300 },
    );
  });
});

it('what stands beside the events and in none of them is told', () => {
  const { notes, drafts } = read(
    file(`${event({ ...day('1939-09-01'), text: 'War' })}<text>Lost</text><start>1940-01-01 00:00:00</start>`),
  );
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['War']);
  expect(notes).toContain('What does not stand by itself among the events was left out: text, start (2).');
});
