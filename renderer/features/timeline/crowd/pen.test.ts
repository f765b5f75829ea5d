import { expect, it } from 'vitest';
import { drawText, drawWords } from './pen';
import type { Said } from './words';

const COLORS = { title: '#000', soft: '#777', struck: false, rim: '#fff' };

/** Each text that is put down, with the direction in which it is. */
function put(draw: (context: CanvasRenderingContext2D) => void): unknown[] {
  const texts: unknown[] = [];
  const context = { direction: 'ltr', textAlign: 'start' };
  const take = (text: string) => texts.push([text, context.direction, context.textAlign]);
  draw(Object.assign(context as CanvasRenderingContext2D, { fillText: take, strokeText: take }));
  return texts;
}

const part = (text: string) => ({ text, x: 0, font: '', tone: 'title', width: 40 }) as const;

it('has the dots of a title that is read from right to left where its words are missing: at the left', () => {
  const said: Said = { width: 80, parts: [part('توقيع اتفاقية…'), { ...part('5 May 2026'), tone: 'soft' }] };
  const texts = put((context) => drawWords(context, said, 0, 0, COLORS));
  const [title, date] = [
    ['توقيع اتفاقية…', 'rtl', 'left'],
    ['5 May 2026', 'ltr', 'left'],
  ];
  expect(texts).toEqual([title, title, date, date]);
  expect(put((context) => drawText(context, 'توقيع…', 0, 0, ''))).toEqual([['توقيع…', 'rtl', 'left']]);
});
