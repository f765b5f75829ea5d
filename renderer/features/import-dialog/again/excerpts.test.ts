import { describe, expect, it } from 'vitest';
import { excerptsOf } from './excerpts';

describe('excerpts of values that differ', () => {
  it('short ones stay as they are', () => {
    expect(excerptsOf(['Karachi', 'Quetta', ''])).toEqual(['Karachi', 'Quetta', '']);
  });

  it('show where long ones differ', () => {
    const same = 'The same words again and again. '.repeat(200);
    const [one = '', other = '', none] = excerptsOf([`${same}Karachi fell silent.`, `${same}Quetta fell silent.`, '']);
    expect([one, other]).toEqual([expect.stringContaining('Karachi'), expect.stringContaining('Quetta')]);
    expect([one.startsWith('…'), one.length < 170, none]).toEqual([true, true, '']);
  });

  it('break no character in two', () => {
    const wide = '😀'.repeat(500);
    for (const excerpt of excerptsOf([`${wide}a`, `x${wide}`, `${wide}${wide}b`]))
      expect(excerpt).toBe(Buffer.from(excerpt, 'utf8').toString('utf8'));
  });
});
