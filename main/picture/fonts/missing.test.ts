import { describe, expect, it } from 'vitest';
import { element } from '../../../shared/picture/nodes';
import { outlinesOf } from '../svg/outlines';
import { fallbackFor } from './fallback-fonts';
import { hasForeign, isMissing, missingGlyphs } from './missing';

/** How many steps the outlines of each text have. */
function stepsOf(texts: readonly string[]): number[] {
  const outlines = outlinesOf(texts.map((text) => element('text', { x: 0, y: 50, 'font-size': 40 }, text)));
  return outlines.map(({ children }) =>
    children.reduce((sum, path) => sum + (typeof path === 'string' ? 0 : (path.attributes.d ?? []).length), 0),
  );
}

const isNowhere = (character: string): boolean => fallbackFor(character.codePointAt(0) ?? 0) === null;

const all = (pattern: RegExp): string[] =>
  Array.from({ length: 0xe1000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => pattern.test(character));

describe('a character counts as missing', () => {
  const [plain = 0, boxed = 0] = stepsOf(['ab', 'a\u{10FFFD}b']);

  it('exactly when a box is drawn for it: nothing that is ignorable, a control or a space does otherwise', () => {
    expect(boxed).toBeGreaterThan(plain);
    const written = all(/[\p{Default_Ignorable_Code_Point}\p{Zs}]/u).filter((character) => !isMissing(character) || isNowhere(character));
    expect(written.length).toBeGreaterThan(4000);
    const steps = stepsOf(written.map((character) => `a${character}b`));
    const wrong = written.filter((character, index) => (steps[index] !== plain) !== isMissing(character));
    expect(wrong.map((character) => character.codePointAt(0)?.toString(16))).toEqual([]);
  });

  it('also when it is a mark on a letter, or a sign round one, that no font has', () => {
    const unknown = ['\u1AB0', '\u{1D167}', '\u0600', '\u20E3'].filter(isNowhere);
    const steps = stepsOf(unknown.map((character) => `a${character}`));
    const [letter = 0] = stepsOf(['a']);
    for (const [index, character] of unknown.entries()) {
      expect(steps[index]).toBeGreaterThan(letter);
      expect(missingGlyphs(`a${character}`)).toEqual([character]);
    }
  });

  it('and not between lines, beside a foreign letter or without one', () => {
    expect(hasForeign('a\n\u2068b\u2069\u00AD\uFE0F')).toBe(false);
    expect(missingGlyphs('اجتماع\n\u2067بكين\u2069\u200D\uFE0F\u{E0041}').join('')).not.toMatch(/[^\p{Script=Arabic}]/u);
  });
});
