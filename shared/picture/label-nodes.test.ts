import { expect, it } from 'vitest';
import { mix } from '../look/contrast';
import { inksOf } from '../look/inks';
import { PALETTES } from '../look/palette';
import { labelNodes } from './label-nodes';
import type { EventItem } from './lanes';
import { type Drawn, element, type PictureNode } from './nodes';

/** The texts of a label on a bar in a row of so many pixels, each with its own fill; rims have a stroke. */
function textsOf(title: string, height: number, status: 'reported' | 'planned', theme: (typeof PALETTES)[keyof typeof PALETTES]) {
  const label = { placement: 'inside', x: 0, width: 90, lines: [[{ text: title, tone: 'ink', struck: false }]] };
  const item = { label, labelSize: 12, mark: { status, shape: 'span' } } as unknown as EventItem;
  const drawn: Drawn = labelNodes(item, 0, { onBar: true, height }, { inks: inksOf('#5b7f2b', theme), theme });
  return element('g', {}, drawn).children.filter((child): child is PictureNode => typeof child !== 'string' && child.name === 'text');
}

it('names on a solid bar have the same ink, whether they are within it or not, and those that are not a rim of the bar', () => {
  for (const theme of Object.values(PALETTES)) {
    const inks = inksOf('#5b7f2b', theme);
    for (const title of ['Talks', 'Ämter', 'توقيع اتفاقية', 'समझौता']) {
      const low = textsOf(title, 12, 'reported', theme);
      expect(low.at(-1)?.attributes['fill'], title).toBe(inks['on-bar'].hex);
      if (title === 'Talks') expect(low).toHaveLength(1);
      else expect(low[0]?.attributes['stroke'], title).toBe(mix(theme.background, inks.bar.hex, inks.bar.opacity));
      expect(textsOf(title, 22, 'reported', theme)).toHaveLength(1);
      expect(textsOf(title, 12, 'planned', theme).at(-1)?.attributes['fill']).toBe(theme.ink);
    }
  }
});
