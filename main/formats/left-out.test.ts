import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../shared/import';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { calendarText } from '../../testing/formats/calendars';
import type { Imported } from '../intake/imported';
import { readImport } from './import';

/* Kinds of loss that mutated inputs found: nothing may be left out without a word. */

const read = (text: string, format: ImportFormat): Imported => readImport(Buffer.from(text), format, CONTEXT);
const titles = ({ drafts }: Imported): string[] => drafts.map(({ draft }) => draft.title);

describe('what a file says and Annals does not take is told', () => {
  it('ICS: a property that stands twice, one that nobody knows, one outside of any event', () => {
    const { notes } = read(
      calendarText('SUMMARY:Outside', ['UID:1', 'SUMMARY:Storm', 'SUMMARY:Thaw', 'SUMMAY:Flood', 'DTSTART;VALUE=DATE:20260108']),
      'ics',
    );
    expect(notes.join('\n')).toMatch(/“Storm” says SUMMARY more than once/);
    expect(notes.join('\n')).toMatch(/SUMMAY \(1\)/);
    expect(notes.join('\n')).toMatch(/SUMMARY outside of any event/);
  });

  it('ICS: an event within another is an event', () => {
    const text = calendarText(
      'BEGIN:VEVENT',
      'SUMMARY:Storm',
      'DTSTART;VALUE=DATE:20260108',
      ['SUMMARY:Thaw', 'DTSTART;VALUE=DATE:20260201'],
      'END:VEVENT',
    );
    const imported = read(text, 'ics');
    expect([titles(imported).sort(), imported.counts.read]).toEqual([['Storm', 'Thaw'], 2]);
  });

  it('MISP: an entry of the list that is no event is refused', () => {
    const entries = [{ Event: { info: 'Storm', date: '2026-01-08' } }, { Evnt: { info: 'Thaw', date: '2026-02-01' } }];
    const imported = read(JSON.stringify({ response: entries }), 'json');
    expect(imported.counts).toMatchObject({ read: 2, accepted: 1, refused: 1 });
    expect([...imported.refusedFile()].join('')).toContain('Thaw');
  });

  it('STIX: keys of which nothing is taken', () => {
    const object = { type: 'campaign', id: 'campaign--1', nam: 'Storm', first_seen: '2026-01-08T00:00:00Z' };
    expect(read(JSON.stringify({ type: 'bundle', objects: [object] }), 'json').notes.join()).toContain('not taken over: nam.');
  });

  it('Timeline Project: a field that stands twice', () => {
    const text =
      '<timeline><timetype>gregoriantime</timetype><events><event><start>2026-01-08 00:00:00</start><end>2026-01-08 00:00:00</end><text>Storm</text><text>Thaw</text></event></events></timeline>';
    expect(read(text, 'timeline').notes.join()).toMatch(/1 event says something more than once/);
  });

  it('a lane whose name is too long is shortened, and stands whole in the summary', () => {
    const imported = read(`Title,Date,Lane\nStorm,2026-01-08,${'x'.repeat(300)}\nThaw,2026-02-01,Wea\0ther\n`, 'csv');
    expect(imported.counts).toMatchObject({ read: 2, accepted: 1, repaired: 1 });
    expect(imported.repairs[0]).toMatchObject({ row: 2, field: 'Lane' });
    expect(imported.drafts.lanes).toEqual([`${'x'.repeat(199)}…`, 'Wea\ufffdther']);
    expect(imported.drafts.at(0)?.draft.summary).toBe('x'.repeat(300));
  });
});
