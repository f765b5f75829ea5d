import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? [understood.value.edtf, ...understood.value.alternatives].join(' | ') : `! ${understood.error.message}`;
};

describe('decades of the first century', () => {
  it.each([
    ['1世纪30年代', '003X'],
    ['90. léta 1. století', '009X'],
    ['lata 70. I w.', '007X'],
    ['خمسينيات القرن الأول', '005X'],
    ['10世纪30年代', '093X'],
    ['20世纪30年代', '193X'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('a decade in two digits behind another', () => {
  it.each([
    ['1450s–60s', '145X/146X'],
    ['1600s–50s', '160X/165X'],
    ['1890s–10s', '189X/191X'],
    ['1980s–90s', '198X/199X'],
    ['1850s–40s BC', '-1858~/-1839~'],
    ['1810s–90s BC', '-1818~/-1789~'],
    ['150s–60s BC', '-0158~/-0059~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each(['1640s–20s', '1850s–10s', '1850s-60s BC', '1920s–10s'])('%s would go back, and is refused', (text) =>
    expect(read(text)).toMatch(/^! .* lie before .* in full/),
  );
});

describe('a decade without its century, in other languages', () => {
  it.each(['años 60', 'die sechziger Jahre', 'années 60', 'anni ’60', '60-е годы', 'jaren zestig'])('%s is that of English', (text) =>
    expect(read(text)).toBe('196X | 186X'),
  );
});
