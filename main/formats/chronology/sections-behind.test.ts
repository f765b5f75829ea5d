import { expect, it } from 'vitest';
import { isChronology, readChronology } from './read-chronology';

/* Sections that are called as what a text rests on, and as what something happened to. */

const CONTEXT = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;

function read(text: string): string[] {
  return readChronology(text, CONTEXT).drafts.map(({ draft: { when, title } }) => `${when} ${title}`);
}

it.each([
  ['1922 in Norway', 'Literature'],
  ['1922 w Polsce', 'Literatura'],
  ['1922 год', 'Литература'],
  ['Chronik 1922', 'Literatur'],
  ['1922 en México', 'Fuentes'],
])('in “%s” what “%s” tells without a year is of that year', (title, section) => {
  const text = `# ${title}\n\n## A\n\n- 05.01.: One\n- 14.12.: Two\n\n## B\n\n### ${section}\n\n- 04.04.: Three\n- 09.09.: Four\n`;
  expect(read(text)).toEqual(['1922-01-05 One', '1922-12-14 Two', '1922-04-04 Three', '1922-09-09 Four']);
  expect(read(text.replace('## B\n\n#', ''))).toHaveLength(4);
});

it.each(['Links', 'Sources', 'Fuentes', 'Fonti', 'Quellen'])(
  '“%s” behind which other sections have dates tells what happened',
  (section) => {
    const text = `# Water of Bonn\n\n## ${section}\n\n- 4 April 1993: Three\n- 9 September 1993: Four\n\n## Wells\n\n- 5 May 1994: Five\n`;
    expect(isChronology(text)).toBe(true);
    expect(read(text)).toEqual(['1993-04-04 Three', '1993-09-09 Four', '1994-05-05 Five']);
    // And where nothing else is said.
    expect(read(text.slice(0, text.indexOf('## Wells')))).toHaveLength(2);
  },
);

it('sources below each part are of the text, and so are those before references', () => {
  const parts =
    '## 1914\n\n- 4 August: One\n\n### Sources\n\n- 4 May 2001: Times\n\n## 1915\n\n- 5 August: Two\n\n### Sources\n\n- 6 May 2001: Times\n';
  expect(read(parts)).toEqual(['1914-08-04 One', '1915-08-05 Two']);
  const last = '# Strike\n\n- 4 May 2024: One\n\n## Sources\n\n- 5 May 2024: Times\n\n## References\n\n- 6 May 2024: Herald\n';
  expect(read(last)).toEqual(['2024-05-04 One']);
});
