import { fullness } from '../../../../shared/look/count';
import type { Inks } from '../../../../shared/look/inks';
import type { Primitive } from '../../../../shared/look/primitive';
import { startsRightToLeft } from '../../../../shared/picture/text';
import { forcedInks } from '../../../ui/look/forced-inks';
import { windowInks } from '../../../ui/look/lane-inks';
import { writeCanvas } from '../../../ui/look/write-canvas';
import { PLAIN_FONT, type Said } from './words';

/** The theme; or the two colours of a person who has them forced on everything. */
export type Scheme = 'light' | 'dark' | { readonly text: string; readonly ground: string };

interface TextColors {
  readonly title: string;
  readonly soft: string;
  readonly struck: boolean;
  /** Of a rim that sets the words off from what they stand on; null for none. */
  readonly rim: string | null;
}

const known = new Map<string, Inks>();
const MOST_KNOWN = 400;
const RIM = 4;

/** The inks of a lane, or of a count that is as full as its number is high. */
export function inksFor(color: string, scheme: Scheme, count: number | null = null): Inks {
  if (typeof scheme !== 'string') return forcedInks(scheme.text, scheme.ground);
  const share = count === null ? 1 : Math.round(fullness(count) * 50) / 50;
  const key = `${color} ${scheme} ${share}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = windowInks(color, scheme, share);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

/** Puts down a mark at a place. */
export function drawMark(context: CanvasRenderingContext2D, primitives: readonly Primitive[], inks: Inks, x: number, y: number): void {
  context.translate(x, y);
  writeCanvas(context, primitives, inks);
  context.translate(-x, -y);
}

/** Texts stand from their left edge on, each read in its own direction: what ends a line from right to left, as the dots of a cut title, is at its left. */
function begin(context: CanvasRenderingContext2D, text: string, font: string): void {
  context.font = font;
  context.textAlign = 'left';
  context.direction = startsRightToLeft(text) ? 'rtl' : 'ltr';
}

/** Puts down the words of a label, the middle of their line at `y`. */
export function drawWords(context: CanvasRenderingContext2D, said: Said, x: number, y: number, colors: TextColors): void {
  for (const { text, x: from, font, tone, width } of said.parts) {
    begin(context, text, font);
    if (colors.rim !== null) {
      context.strokeStyle = colors.rim;
      context.lineWidth = RIM;
      context.lineJoin = 'round';
      context.strokeText(text, x + from, y);
    }
    context.fillStyle = tone === 'title' ? colors.title : colors.soft;
    context.fillText(text, x + from, y);
    if (tone === 'title' && colors.struck) context.fillRect(x + from, y, width, 1);
  }
}

export function drawText(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, font = PLAIN_FONT): void {
  begin(context, text, font);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
