import { measureText } from '../../main/picture/fonts/measure';
import type { Weight } from '../../shared/picture/text';

/** A line of text as it stands in a finished SVG, in its view box. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * For tests: reads the texts back out of the bytes, so that what is checked is what is drawn and not what was planned. Rims
 * under texts, which say the same once more, are left out.
 */
export function drawnTexts(svg: string): DrawnText[] {
  const found: DrawnText[] = [];
  const inherited: Record<string, string>[] = [{}];
  for (const match of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g)) {
    const [tag, closing, name = '', written = '', selfClosing] = match;
    if (closing === '/') {
      inherited.pop();
      continue;
    }
    const own = Object.fromEntries([...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
    const all = { ...inherited.at(-1), ...own };
    if (selfClosing !== '/') inherited.push(all);
    if (name !== 'text' || 'stroke' in all) continue;
    const from = match.index + tag.length;
    const text = textOf(svg.slice(from, svg.indexOf('</text>', from)));
    const size = Number(all['font-size']);
    const width = measureText(text, size, Number(all['font-weight'] ?? 400) as Weight);
    const x = Number(all['x']);
    const left = all['text-anchor'] === 'end' ? x - width : all['text-anchor'] === 'middle' ? x - width / 2 : x;
    // From the top of a capital to a little below the baseline: letters with tails may reach between lines.
    found.push({ text, left, right: left + width, top: Number(all['y']) - size * 0.73, bottom: Number(all['y']) + size * 0.2 });
  }
  return found;
}

/** Everything between tags, entities resolved. */
export function textOf(svg: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return svg.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
