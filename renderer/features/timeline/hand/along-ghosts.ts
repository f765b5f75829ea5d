import type { PageRect } from './band';

/** What goes along with what is dragged, drawn as outlines at the places it would come to. */
export interface AlongGhosts {
  /** How far what is dragged has come, in pixels. */
  moveBy(pixels: number): void;
  end(): void;
}

/** @param boxes where those that go along stand, on the page */
export function showAlong(host: HTMLElement, boxes: readonly PageRect[]): AlongGhosts {
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-center');
  const { left = 0, top = 0 } = panel?.getBoundingClientRect() ?? {};
  const ghosts = document.createElement('div');
  ghosts.className = 'along-ghosts';
  ghosts.setAttribute('aria-hidden', 'true');
  for (const box of boxes) {
    const ghost = document.createElement('div');
    ghost.style.left = `${box.left - left}px`;
    ghost.style.top = `${box.top - top}px`;
    ghost.style.width = `${box.right - box.left}px`;
    ghost.style.height = `${box.bottom - box.top}px`;
    ghosts.append(ghost);
  }
  panel?.append(ghosts);
  return {
    moveBy(pixels) {
      ghosts.style.transform = `translateX(${pixels}px)`;
    },
    end: () => ghosts.remove(),
  };
}
