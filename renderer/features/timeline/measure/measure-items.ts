import type { PointMenuItem } from '../../../ui/point-menu/point-menu';
import type { Pointed } from '../hand/pointed';
import { endOf } from './measure-end';
import { measureScale } from './measure-scale';
import { measureFrom, measureState, measureTo } from './measure-state';
import { strings } from './strings';

/**
 * The menu's way to measure: from one event or place, and then from there to any other. Nothing for what begins at no known time.
 *
 * @param y of the page, where the line is drawn
 */
export function measureItems(pointed: Pointed, y: number): readonly PointMenuItem[] {
  const end = endOf(pointed, measureScale());
  if (end === null) return [];
  const { from } = measureState.getState();
  return [
    ...(from === null ? [] : [{ label: strings.measure.to(from.name), run: () => measureTo(end, y) }]),
    { label: strings.measure.from, run: () => measureFrom(end, y) },
  ];
}
