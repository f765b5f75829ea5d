import { describe, expect, it } from 'vitest';
import { makeInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { glyphWarnings } from './glyph-warnings';
import { renderPicture } from './render';

describe('the warning of letters that Inter lacks', () => {
  const nowhere = (): boolean => false;
  const everywhere = (): boolean => true;

  it('names them by script, a few of each, so that it can be read where they cannot be shown', () => {
    expect(glyphWarnings('Talks 🎉 中国与巴基斯坦签署', nowhere)).toEqual([
      'No font of this computer has a glyph for emoji (🎉) and Chinese characters (中 国 与 巴 基 斯 …): empty boxes are drawn.',
    ]);
    // Marks between sentences that several scripts have go with the first of them.
    expect(glyphWarnings('日本、会', nowhere).join()).toContain('Chinese characters (日 本 、 会): empty boxes');
    expect(glyphWarnings('اجتماع\nשיחות', everywhere)).toEqual([
      'The bundled font has no glyph for Arabic (ا ج ت م ع) and Hebrew (ש י ח ו ת): fonts of this computer are used.',
    ]);
  });

  it('names what has no script that we name by its number', () => {
    expect(glyphWarnings('a\u1AB0 \u{10FFF0} \uA500', nowhere)).toEqual([
      'No font of this computer has a glyph for U+1AB0 U+10FFF0 ꔀ (U+A500): empty boxes are drawn.',
    ]);
  });

  it('tells borrowed letters from those that are drawn as boxes', () => {
    const warnings = glyphWarnings('من 中', (character) => character !== '中');
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Arabic (م ن): fonts of this computer');
    expect(warnings[1]).toContain('Chinese characters (中): empty boxes');
  });

  it('says nothing of what is not seen: joiners, marks of direction, variation selectors, ends of lines', () => {
    const family = '👨\u200D👩\u200D👧\uFE0F';
    expect(glyphWarnings(`${family}\n\u2067\u{E007F}`, nowhere)).toEqual([
      'No font of this computer has a glyph for emoji (👨 👩 👧): empty boxes are drawn.',
    ]);
    expect(glyphWarnings('Plain, Ω\u00AD, \u2068é\u2069', nowhere)).toEqual([]);
  });

  it('names in a picture only letters that stand in it, on however many lines', () => {
    const titles = ['اجتماع أمني بين الطرفين في بكين', 'Talks\u200E with \u2068وزارة\u2069 👨\u200D👩'];
    const input = makeInput(
      ['A'],
      titles.map((title, index) => ({ title, when: `2026-0${index + 1}-08`, lane: 0 })),
    );
    const rendered = renderPicture(input, pictureOptions({ shape: 'a4' }), NOW);
    if (!rendered.ok) throw new Error(rendered.error.message);
    const glyphs = rendered.value.warnings.filter((warning) => /glyph/.test(warning));
    expect(glyphs.join()).toContain('Arabic (');
    expect(glyphs.join()).toContain('emoji (👨 👩)');
    expect(glyphs.join()).not.toMatch(/U\+/);
  });
});
