import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfYear } from './calendar';
import { splitQuickAdd } from './quick-add';
import { type DateContext, understandDate } from './typed-date';

const context: DateContext = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' };

function read(text: string): string {
  const result = understandDate(text, context);
  return result.ok ? [result.value.edtf, ...result.value.alternatives].join(' | ') : `! ${result.error.message}`;
}

describe('the era at the end of a range is that of its beginning, too', () => {
  it.each([
    ['205-60 BCE', '-0204/-0059'],
    ['150–100 BCE', '-0149/-0099'],
    ['205/204 BCE', '-0204/-0203'],
    ['1206–1150 BCE', '-1205/-1149'],
    ['12,000–10,000 BCE', 'Y-11999/-9999'],
    ['ca. 80–60 BC', '-0079~/-0059'],
    ['c. 470–399 BC', '-0469~/-0398'],
    ['between 205 and 60 BCE', '[-0204..-0059] | -0204/-0059'],
    ['205 or 204 BCE', '[-0204,-0203]'],
    ['98–117 CE', '0098/0117'],
    ['AD 79–205', '0079/0205'],
    ['27 BC – AD 14', '-0026/0014'],
    ['2nd-1st century BCE', '-01XX/-00XX'],
    ['2nd/1st century BCE', '-01XX/-00XX'],
    ['2nd century – 1st century BCE', '-01XX/-00XX'],
    ['2nd century BCE – 1st century CE', '-01XX/00XX'],
    ['18th–19th centuries', '17XX/18XX'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('whichever years and whichever dash', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 1, max: 9998 }),
        fc.constantFrom('-', '–', ' – ', ' to '),
        (a, b, dash) => {
          fc.pre(a > b && a > 31);
          expect(read(`${a}${dash}${b} BCE`)).toBe(`${edtfYear(1 - a)}/${edtfYear(1 - b)}`);
          expect(read(`${b}${dash}${a} CE`)).toBe(`${edtfYear(b)}/${edtfYear(a)}`);
        },
      ),
    );
  });

  it('is taken by quick add', () => {
    expect(splitQuickAdd('205-60 BCE Roman Republic at war', context)).toMatchObject({
      when: { edtf: '-0204/-0059' },
      title: 'Roman Republic at war',
    });
  });
});

describe('parts of centuries and decades, in both eras', () => {
  it.each([
    ['second half of 2nd century BC', '[-0149..-0100]'],
    ['first half of the 2nd century BC', '[-0199..-0150]'],
    ['last quarter of the 19th century', '[1875..1899]'],
    ['third quarter of the 5th century BCE', '[-0449..-0425]'],
    ['second half of the 1990s', '[1995..1999]'],
    ['first half of the 60s BCE', '[-0068..-0064]'],
    ['60s BCE', '[-0068..-0059]'],
    ['60s AD', '006X'],
    ['early 60s BC', '[-0068..-0066]'],
    ['late 60s BC', '[-0062..-0059]'],
    ['mid-2nd century BC', '[-0166..-0134]'],
    ['200s BC', '[-0298..-0199] | [-0208..-0199]'],
    ['150s–140s BC', '-0158~/-0139~'],
    ['late 2nd – early 1st century BCE', '-01XX~/-00XX~'],
    ['60s BCE to 40 BCE', '-0068~/-0039'],
    ['1900s', '19XX | 190X'],
    ['1900s (decade)', '190X'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('says what there is not', () => {
    expect(read('third quarter of the 1990s')).toBe('! A decade has two halves, and no quarters.');
    expect(read('45000')).not.toMatch(/Y45000/);
  });
});
