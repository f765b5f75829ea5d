import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { understandDate } from './typed-date';

/** Each line is a text, and as what it was understood on 28 November 2026, other readings behind it. What is understood only grows. */
const KEPT = readFileSync(join(__dirname, '../../testing/time/typed-dates.tsv'), 'utf8').trimEnd().split('\n');

it('understands what it did before as it did before', () => {
  const context = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;
  const now = KEPT.map((line) => {
    const [text = ''] = line.split('\t');
    const read = understandDate(text, context);
    return `${text}\t${read.ok ? [read.value.edtf, ...read.value.alternatives].join(' | ') : read.error.message}`;
  });
  expect(KEPT.length).toBeGreaterThan(800);
  expect(now.filter((line, index) => line !== KEPT[index])).toEqual([]);
});
