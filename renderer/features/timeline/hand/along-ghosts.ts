import type { Box } from '../../../../shared/scene/box';

/** Of one that goes along with what is dragged: its item, and where that stands on the page. */
export interface BoxAlong extends Box {
  readonly id: string;
}

/** What goes along with what is dragged, drawn as outlines at the places it would come to. */
export interface AlongGhosts {
  /** @param pixelsOf how far each has come, by its item: in its own precision, not in that of what is in the hand */
  moveBy(pixelsOf: (id: string) => number): void;
  end(): void;
}

/** @param boxes where those that go along stand, on the page */
export function showAlong(host: HTMLElement, boxes: readonly BoxAlong[]): AlongGhosts {
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-center');
  const { left = 0, top = 0 } = panel?.getBoundingClientRect() ?? {};
  const ghosts = document.createElement('div');
  ghosts.className = 'along-ghosts';
  ghosts.setAttribute('aria-hidden', 'true');
  const outlines = boxes.map((box) => {
    const ghost = document.createElement('div');
    ghost.style.left = `${box.left - left}px`;
    ghost.style.top = `${box.top - top}px`;
    ghost.style.width = `${box.right - box.left}px`;
    ghost.style.height = `${box.bottom - box.top}px`;
    ghosts.append(ghost);
    return { id: box.id, ghost };
  });
  panel?.append(ghosts);
  return {
    moveBy(pixelsOf) {
      for (const { id, ghost } of outlines) ghost.style.transform = `translateX(${pixelsOf(id)}px)`;
    },
    end: () => ghosts.remove(),
  };
}
