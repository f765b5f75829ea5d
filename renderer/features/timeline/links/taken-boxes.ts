import type { Box } from '../../../../shared/scene/box';
import type { CrowdView } from '../crowd/crowd-view';

/** Where marks and their words are drawn, in pixels from the left and upper edge of the view. */
export function takenBoxes(host: HTMLElement, crowd: Pick<CrowdView, 'boxes'>): Box[] {
  const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  if (panel === undefined) return [];
  const elements = host.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-id], .vis-foreground .vis-item[data-id] .label');
  const boxes = [...crowd.boxes(), ...[...elements].map((element) => element.getBoundingClientRect())];
  return boxes.flatMap(({ left, right, top, bottom }) => {
    const isIn = right >= panel.left && left <= panel.right && bottom >= panel.top && top <= panel.bottom;
    return isIn ? [{ left: left - panel.left, right: right - panel.left, top: top - panel.top, bottom: bottom - panel.top }] : [];
  });
}
