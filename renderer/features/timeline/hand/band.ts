import type { Box } from '../../../../shared/scene/box';

export interface Band {
  /** Draws it out to a point of the page; answers what it spans, none of it outside of the panel. */
  drawTo(x: number, y: number): Box;
  end(): void;
}

/** A rubber band over a panel of the chart, from a point of the page on. */
export function stretchBand(frame: HTMLElement, panel: Box, fromX: number, fromY: number): Band {
  const element = document.createElement('div');
  element.className = 'rubber-band';
  element.setAttribute('aria-hidden', 'true');
  frame.append(element);
  const origin = frame.getBoundingClientRect();

  return {
    drawTo(x, y) {
      const spanned = {
        left: Math.max(panel.left, Math.min(fromX, x)),
        right: Math.min(panel.right, Math.max(fromX, x)),
        top: Math.max(panel.top, Math.min(fromY, y)),
        bottom: Math.min(panel.bottom, Math.max(fromY, y)),
      };
      const { style } = element;
      style.left = `${spanned.left - origin.left}px`;
      style.top = `${spanned.top - origin.top}px`;
      style.width = `${Math.max(spanned.right - spanned.left, 0)}px`;
      style.height = `${Math.max(spanned.bottom - spanned.top, 0)}px`;
      return spanned;
    },
    end: () => element.remove(),
  };
}
