import { expect, it } from 'vitest';
import { barHeightOf, labelMiddle } from '../../shared/picture/label-box';
import { layoutPicture } from '../../shared/picture/layout';
import { markY } from '../../shared/picture/links';
import { drawnTexts } from '../../testing/picture/drawn-text';
import { crowdedInput, NOW, pictureOptions } from '../../testing/picture/inputs';
import { lanesOf } from '../../testing/picture/layout-checks';
import { pictureSvg } from '../../testing/picture/picture-svg';
import { measureText } from './fonts/measure';

/* A picture of low rows, as the window has them (shared/look/low-rows.test.ts says how low). */

const LOW = 16;

it('has the words on its bars within them, however low its rows are', () => {
  const picture = layoutPicture(crowdedInput(400, 24), pictureOptions({ width: 1440, height: 700 }), { measure: measureText, nowMs: NOW });
  if (!picture.ok) throw new Error(picture.error.message);
  const texts = drawnTexts(pictureSvg(picture.value));
  let seen = 0;
  for (const lane of lanesOf(picture.value)) {
    for (const item of lane.plan.items) {
      const { label, shape, standing } = item;
      if (standing === undefined || standing.height > LOW || label.placement !== 'inside' || shape.kind !== 'bar') continue;
      const [y, half] = [markY(lane, item), barHeightOf(lane, item) / 2];
      const word = texts.find(
        ({ left, top, bottom }) => Math.abs(left - label.x) < 0.1 && Math.abs((top + bottom) / 2 - labelMiddle(lane, item)) < 3,
      );
      if (word === undefined) continue;
      seen += 1;
      expect(half).toBeLessThanOrEqual(standing.height / 2);
      expect(word.top, word.text).toBeGreaterThanOrEqual(y - half);
      expect(word.bottom, word.text).toBeLessThanOrEqual(y + half);
    }
  }
  expect(seen).toBeGreaterThan(5);
});
