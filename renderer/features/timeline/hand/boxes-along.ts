import { markedState } from '../../../state/marked-state';
import type { CrowdView } from '../crowd/crowd-view';
import type { BoxAlong } from './along-ghosts';

/** More outlines than these nobody tells apart. */
const MOST = 20;

/** Where the marked events that are seen stand on the page, without the one that is in the hand; the first of them. */
export function boxesAlong(host: HTMLElement, crowd: Pick<CrowdView, 'markedIds' | 'boxOf'>, inHand: string): readonly BoxAlong[] {
  if (markedState.getState().rows.size === 0) return [];
  const painted = crowd.markedIds();
  const boxes = painted === null ? boxesOfElements(host, inHand) : painted.flatMap((id) => (id === inHand ? [] : paintedBox(crowd, id)));
  return boxes.filter(({ left, right }) => right > left).slice(0, MOST);
}

function paintedBox(crowd: Pick<CrowdView, 'boxOf'>, id: string): BoxAlong[] {
  const box = crowd.boxOf(id);
  return box === null ? [] : [{ id, left: box.left, right: box.right, top: box.top, bottom: box.bottom }];
}

/** Where each is an item of its own: its mark and its words. */
function boxesOfElements(host: HTMLElement, inHand: string): BoxAlong[] {
  const elements = [...host.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-marked]:not(.annals-ghost)')];
  return elements.flatMap((element) => {
    const id = element.dataset['id'];
    if (id === undefined || id === inHand) return [];
    const boxes = [element, ...element.querySelectorAll('.label')].map((part) => part.getBoundingClientRect());
    const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
    const { top, bottom } = element.getBoundingClientRect();
    return [{ id, left, right, top, bottom }];
  });
}
