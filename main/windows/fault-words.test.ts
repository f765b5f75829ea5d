import { describe, expect, it } from 'vitest';
import { faultWords } from './fault-words';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (reason) {
    return reason;
  }
  throw new Error('nothing was thrown');
}

describe('what is written of a fault', () => {
  it('says kind and place, and quotes nobody', () => {
    const reason = thrownBy(() => JSON.parse('Kanarienvogel im Bergwerk'));
    expect(String(reason)).toContain('Kanarien');
    const words = faultWords(reason);
    expect(words).toMatch(/^SyntaxError: Unexpected token /);
    expect(words).toContain('fault-words.test.ts');
    expect(words).not.toContain('Kanarien');
  });

  it('takes nothing over from what is no error', () => {
    expect(faultWords({ title: 'Kanarienvogel' })).not.toContain('Kanarien');
  });
});
