import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

/* What is to be done about something is due later: it is not when that happened. */

describe('the day on which something is due is not that of what it is about', () => {
  it.each([
    ['dateAdded', 'dueDate'],
    ['Date published', 'Due date'],
    ['Reported', 'Deadline'],
    ['Date filed', 'Due'],
    ['Submitted', 'Response deadline'],
    ['Added', 'Expiry date'],
    ['Date added', 'Valid until'],
    ['Posted', 'Application deadline'],
    ['Incident date', 'Due on'],
    ['Date', 'Deadline'],
    ['Veröffentlicht am', 'Gültig bis'],
    ['Eingereicht am', 'Frist'],
    ['Gemeldet', 'Fälligkeit'],
    ['Date de publication', 'Date limite'],
    ['Date de dépôt', 'Échéance'],
    ['Fecha de publicación', 'Fecha de vencimiento'],
    ['Data de publicação', 'Prazo'],
    ['Data di pubblicazione', 'Scadenza'],
    ['Gepubliceerd', 'Vervaldatum'],
    ['Data zgłoszenia', 'Termin wykonania'],
    ['Дата публикации', 'Срок исполнения'],
  ])('%s goes before %s, whichever stands first and however full it is', (dated, due) => {
    // What was reported and is due in some rows only is a task that goes on until then.
    const isTask = /^(?:Reported|Date filed)$/.test(dated);
    for (const last of isTask ? ['2025-03-04'] : ['2025-03-04', '']) {
      const rows = ['Kernel flaw,2025-02-05,2025-02-26', 'Bypass of the login,2025-02-04,2025-02-25', `Leak of keys,2025-01-23,${last}`];
      const days = ['2025-02-05', '2025-02-04', '2025-01-23'];
      expect(datesOf(table(`What,${dated},${due}`, ...rows))).toEqual(days);
      const turned = rows.map((row) => row.replace(/,(.*),(.*)/, ',$2,$1'));
      expect(datesOf(table(`What,${due},${dated}`, ...turned))).toEqual(days);
    }
  });

  it('which is told, and stands in the summary', () => {
    const read = readTable(table('What,dateAdded,dueDate', 'Kernel flaw,2025-02-05,2025-02-26', 'Leak of keys,2025-01-23,2025-02-13'));
    expect(read.drafts.map(({ draft }) => draft.summary)).toEqual(['dueDate: 2025-02-26', 'dueDate: 2025-02-13']);
    expect(read.notes.join('\n')).toContain('Column dueDate tells until when something is to be done; it ends nothing');
  });
});

it.each(['Due date', 'Deadline', 'Application deadline', 'Gültig bis', 'Fecha de vencimiento', 'Expiry date'])(
  'but %s is the date where no other column tells of more than of the record',
  (due) => {
    const rows = ['Plan,2026-01-08,2026-03-01', 'Build,2026-02-08,2026-03-02'];
    for (const other of ['Last modified', 'Updated at'])
      expect(datesOf(table(`Task,${due},${other}`, ...rows))).toEqual(['2026-01-08', '2026-02-08']);
    expect(datesOf(table(`Task,${due}`, 'Plan,2026-01-08', 'Build,2026-02-08'))).toEqual(['2026-01-08', '2026-02-08']);
  },
);
