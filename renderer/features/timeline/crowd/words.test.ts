import { expect, it, vi } from 'vitest';
import { cutAnew, PLAIN_FONT, saidIn, type Words } from './words';

let letter = 10;
const context = { measureText: (text: string) => ({ width: letter * text.length }) };
vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });

const TITLE = 'Convoy delayed at the border';
const words: Words = { title: TITLE, titleWidth: 999, titleFont: PLAIN_FONT, status: '', statusWidth: 0, date: '', width: 999 };
const said = () => saidIn(words, 200).parts[0]?.text.length ?? 0;

it('cuts titles anew after the font has come', () => {
  const before = said();
  letter = 20;
  expect(said()).toBe(before);
  cutAnew();
  expect(said()).toBeLessThan(before);
});
