import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element } from '../../shared/picture/nodes';
import { drawnTexts } from '../../testing/picture/drawn-text';
import { makeInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { fallbackFor } from './fonts/fallback-fonts';
import { measureText } from './fonts/measure';
import { missingGlyphs } from './fonts/missing';
import { piecesOf } from './fonts/pieces';
import { renderPicture } from './render';
import { extentOf, outlinesOf } from './svg/outlines';

const TITLES = [
  'مقتل مهندسين صينيين في هجوم على قافلة قرب داسو',
  'המשלחת הגיעה לבייג׳ין לשיחות ביטחון',
  '中国与巴基斯坦签署安全合作协议并成立联合委员会',
  '日本政府が声明を発表、テロ対策での協力を強調',
  'Talks in 北京 on 8 January',
  'اجتماع 2026 في بكين',
];

describe('pieces of a line', () => {
  it('are the line again when joined, and foreign exactly where Inter lacks letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('talks', '北京', 'مقتل', '2026', '–', '', 'в Пекине', 'a'), { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(missingGlyphs(piece.text).length > 0).toBe(piece.foreign);
      }),
    );
  });

  it('keep a number between right-to-left words with them, and a date behind them apart', () => {
    expect(piecesOf('اجتماع 2026 في').map((piece) => piece.foreign)).toEqual([true]);
    expect(piecesOf('اجتماع 8 Jan').map((piece) => piece.text)).toEqual(['اجتماع', ' 8 Jan']);
  });
});

describe('a title from right to left', () => {
  const leftOf = (title: string): Map<string, number> => {
    const rendered = renderPicture(
      makeInput(['A'], [{ title, when: '2026-01-08', lane: 0, status: 'planned' }]),
      pictureOptions({ width: 1440 }),
      NOW,
    );
    if (!rendered.ok) throw new Error(rendered.error.message);
    return new Map(drawnTexts(rendered.value.svg).map((one) => [one.text, one.left]));
  };
  const order = (title: string, parts: readonly string[]): string[] => {
    const places = leftOf(title);
    return [...parts].sort((one, other) => (places.get(one) ?? Number.NaN) - (places.get(other) ?? Number.NaN));
  };

  it('begins on the right, with the Latin word in its middle, status and date behind it', () => {
    expect(order('حادث قبالة (NATO) في بحر', ['حادث قبالة', '(NATO)', 'في بحر', '· planned', '8 Jan 2026'])).toEqual([
      'في بحر',
      '(NATO)',
      'حادث قبالة',
      '· planned',
      '8 Jan 2026',
    ]);
    expect(order('הצהרה על EU-NATO', ['הצהרה על', 'EU-NATO', '· planned'])).toEqual(['EU-NATO', 'הצהרה על', '· planned']);
  });

  it('ends at the left, where its words are cut or stop, and before what stands behind it', () => {
    expect(order('اجتماع في بكين…', ['اجتماع في بكين', '…', '· planned'])).toEqual(['…', 'اجتماع في بكين', '· planned']);
    expect(order('המשלחת הגיעה (NATO).', ['המשלחת הגיעה', '(NATO)', '.'])).toEqual(['.', '(NATO)', 'המשלחת הגיעה']);
  });

  it('leaves a Latin title with Arabic words as it is', () => {
    expect(order('Talks with وزارة on trade', ['Talks with', 'وزارة', 'on trade'])).toEqual(['Talks with', 'وزارة', 'on trade']);
  });
});

describe('titles in other scripts', () => {
  const input = makeInput(
    ['A'],
    TITLES.map((title, index) => ({ title, when: `2026-0${index + 1}-08`, lane: 0 })),
  );

  it('stand beside their dates, not over them, as they are really drawn', () => {
    const rendered = renderPicture(input, pictureOptions({ width: 1440 }), NOW);
    if (!rendered.ok) throw new Error(rendered.error.message);
    const texts = drawnTexts(rendered.value.svg);
    for (const title of TITLES) {
      const parts = piecesOf(title).filter((piece) => piece.foreign);
      for (const part of parts) {
        const drawn = texts.find((one) => one.text === part.text.trim());
        expect(drawn, part.text).toBeDefined();
        const [outline] = outlinesOf([element('text', { x: 0, y: 50, 'font-size': 14 }, part.text)]);
        const { right } = outline === undefined ? { right: 0 } : extentOf(outline);
        expect(right).toBeLessThanOrEqual(measureText(part.text.trim(), 14, 400) + 0.5);
        const behind = texts
          .filter((one) => one.top === drawn?.top && one.left > (drawn?.left ?? 0))
          .map((one) => one.left - (drawn?.left ?? 0));
        expect(Math.min(...behind)).toBeGreaterThanOrEqual(right);
      }
    }
  });

  it('are named in a warning: borrowed letters, and letters that no font has', () => {
    const private_ = '\u{10FFF0}';
    expect(fallbackFor(private_.codePointAt(0) ?? 0)).toBeNull();
    const rendered = renderPicture(makeInput(['A'], [{ title: `x ${private_}`, when: '2026', lane: 0 }]), pictureOptions(), NOW);
    expect(rendered.ok && rendered.value.warnings.join()).toContain('No font of this computer');
  });
});
