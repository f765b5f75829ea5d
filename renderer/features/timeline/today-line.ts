import type { View } from './geometry';
import { strings } from './strings';

export interface TodayLine {
  /** @param now wall-clock milliseconds */
  place(view: View, now: number): void;
  dispose(): void;
}

/** A line with a pill at today, and a light shade over all that is still to come. */
export function createTodayLine(host: HTMLElement): TodayLine {
  const line = document.createElement('div');
  line.className = 'today-line';
  line.setAttribute('aria-hidden', 'true');
  const pill = document.createElement('span');
  pill.className = 'today-pill';
  pill.textContent = strings.timeline.today.toLowerCase();
  line.append(pill);
  const shade = document.createElement('div');
  shade.className = 'future-shade';
  host.parentElement?.append(line);

  return {
    place(view, now) {
      // vis-timeline owns the panel but leaves strangers in it alone; behind the items is where the shade belongs.
      if (!shade.isConnected) host.querySelector('.vis-panel.vis-background')?.prepend(shade);
      const x = ((now - view.start) / (view.end - view.start)) * view.width;
      const left = host.querySelector<HTMLElement>('.vis-panel.vis-left')?.offsetWidth ?? 0;
      line.hidden = x < 0 || x > view.width;
      line.style.transform = `translateX(${left + x}px)`;
      shade.style.left = `${left + Math.min(Math.max(x, 0), view.width)}px`;
      shade.hidden = x > view.width;
    },
    dispose() {
      line.remove();
      shade.remove();
    },
  };
}
