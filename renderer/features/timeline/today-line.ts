import type { View } from './geometry';
import { strings } from './strings';

export interface TodayLine {
  /**
   * @param now wall-clock milliseconds
   * @param left pixels from the left of the chart to that of the view
   */
  place(view: View, now: number, left: number): void;
  dispose(): void;
}

/** Half of the pill, pixels; as in today-line.css. */
const HALF_PILL = 23;

/** Where the middle of the pill stands: over its line, and no farther than shows all of it, which lies neither over the names of lanes nor beyond the edge. */
export function pillPlace(x: number, width: number): number {
  return Math.max(HALF_PILL, Math.min(x, width - HALF_PILL));
}

/** A line behind the events at today, with a pill over the axis, and a light shade behind all that is still to come. */
export function createTodayLine(host: HTMLElement): TodayLine {
  const line = document.createElement('div');
  line.className = 'today-line';
  const pill = document.createElement('span');
  pill.className = 'today-pill';
  pill.setAttribute('aria-hidden', 'true');
  pill.textContent = strings.timeline.today.toLowerCase();
  const shade = document.createElement('div');
  shade.className = 'future-shade';
  host.parentElement?.append(pill);

  return {
    place(view, now, left) {
      // vis-timeline owns the panel but leaves strangers in it alone; behind the items is where both belong.
      if (!shade.isConnected) host.querySelector('.vis-panel.vis-background')?.prepend(shade);
      if (!line.isConnected) host.querySelector('.vis-panel.vis-background')?.append(line);
      const x = ((now - view.start) / (view.end - view.start)) * view.width;
      for (const part of [line, pill]) part.hidden = x < 0 || x > view.width;
      line.style.transform = `translateX(${left + x}px)`;
      pill.style.transform = `translateX(${left + pillPlace(x, view.width)}px)`;
      shade.style.transform = `translateX(${left + Math.min(Math.max(x, 0), view.width)}px)`;
      shade.hidden = x > view.width;
    },
    dispose() {
      line.remove();
      pill.remove();
      shade.remove();
    },
  };
}
