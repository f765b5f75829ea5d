import type { Box } from '../../../../shared/scene/box';
import type { CrowdView } from '../crowd/crowd-view';

const ITEMS = '.vis-foreground .vis-item[data-id]';

/** Where marks and their words are drawn, in pixels from the left and upper edge of the view. */
export function takenBoxes(host: HTMLElement, crowd: Pick<CrowdView, 'boxes'>): Box[] {
  return boxesInView(host, crowd.boxes(), `${ITEMS}, ${ITEMS} .label`);
}

/** The same of all but one item. What is in hand lies over what is painted of it; other dates of a source are painted nowhere. */
export function boxesBeside(host: HTMLElement, crowd: Pick<CrowdView, 'boxes' | 'contents'>, id: string): Box[] {
  const others = crowd.contents === null ? `${ITEMS}:not([data-id="${CSS.escape(id)}"])` : `${ITEMS}.annals-claim`;
  return boxesInView(host, crowd.boxes(id), `${others}, ${others} .label`);
}

function boxesInView(host: HTMLElement, painted: readonly Box[], selector: string): Box[] {
  const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  if (panel === undefined) return [];
  const elements = host.querySelectorAll<HTMLElement>(selector);
  const boxes = [...painted, ...[...elements].map((element) => element.getBoundingClientRect())];
  return boxes.flatMap(({ left, right, top, bottom }) => {
    const isIn = right >= panel.left && left <= panel.right && bottom >= panel.top && top <= panel.bottom;
    return isIn ? [{ left: left - panel.left, right: right - panel.left, top: top - panel.top, bottom: bottom - panel.top }] : [];
  });
}
