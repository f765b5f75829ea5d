import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const read = (date: string) => {
  const { drafts, problems, notes } = readTable(`Date;Event\n1 Feb 1938;Opening\n${date};Fire\n4 May 1961;Closing\n`);
  const draft = drafts.map(({ draft: one }) => one).find(({ title }) => title === 'Fire');
  return {
    when: draft?.when,
    summary: draft?.summary ?? '',
    notes: notes.join('\n'),
    problems: problems.map(({ message }) => message).join(),
  };
};

describe('a date that is put right', () => {
  it.each([
    ['12 May 1940 (should be 1941)', '1941-05-12'],
    ['12 May 1940 (actually 1941)', '1941-05-12'],
    ['1940-05-12 (should be 1941)', '1941-05-12'],
    ['12. Mai 1940 (eigtl. 1941)', '1941-05-12'],
    ['12 mai 1940 (lire : 13 mai)', '1940-05-13'],
    ['12 de mayo de 1940 (debe ser 1941)', '1941-05-12'],
    ['12 мая 1940 (должно быть 1941)', '1941-05-12'],
    ['1940年5月12日（应为1941年）', '1941-05-12'],
    ['12 May 1940 (recte June)', '1940-06-12'],
    ['12 May 1940 [recte 13]', '1940-05-13'],
    ['12 [recte 13] May 1940', '1940-05-13'],
    ['12 May 1940 [recte 13 May]', '1940-05-13'],
    ['12 May 1940 [i.e. 12 May 1941]', '1941-05-12'],
    ['12 May 1940, recte 1941', '1941-05-12'],
    ['12–14 May 1940 (should be 1941)', '1941-05-12/1941-05-14'],
    ['31 April 1940 (recte 30 April)', '1940-04-30'],
    ['1940 (should be 12 May 1941)', '1941-05-12'],
    ['12 May 1940 (should be 1941?)', '1941-05-12?'],
    ['12 May 1940 (moved to 19 May)', '1940-05-19'],
    ['12 May 1940 (moved from 5 May)', '1940-05-12'],
    ['12 May 1940 (not 1941)', '1940-05-12'],
    ['12 May 1940 [sic]', '1940-05-12?'],
    ['12 May 1940 [sic: 1941]', '1941-05-12'],
  ])('has in it what the correction says, and the rest as it was, told: %s', (text, edtf) => {
    const { when, summary, notes } = read(text);
    expect(when).toBe(edtf);
    expect(summary).toContain(`Date as written: ${text}`);
    expect(notes).toContain('read as put right');
  });

  it.each([
    '12 May 1940 (should be about 1941)',
    '12 May 1940 (should be 1940)',
    '1939–1945 (should be 1946)',
    '12 May 1940 (should be June 31)',
    '31 May 1940 (recte June)',
  ])('is refused where that is not plain: %s', (text) => {
    const { when, problems } = read(text);
    expect(when).toBeUndefined();
    expect(problems).toContain('puts a date right in a way that is not plain');
  });

  it.each([
    '12 May 1940 (read in 1950)',
    '12 May 1940 (corrected on 3 June 1950)',
    '12. Mai 1940 (korrigiert am 3.6.1950)',
    '12 mai 1940 (corrigé en 1950)',
  ])('is none where a remark says when somebody read or corrected it: %s', (text) => expect(read(text).when).toBeUndefined());
});
