/*
 * The names of lanes as the page has them: vis-timeline owns the cells and puts them in order.
 */

/** Names from top to bottom. */
export function namesIn(host: HTMLElement): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('.lane-label[data-lane]')];
}

export function nameOf(host: HTMLElement, lane: number): HTMLElement | null {
  return host.querySelector<HTMLElement>(`.lane-label[data-lane="${lane}"]`);
}

/** The lane whose cell holds a place of the page; null where none does. */
export function laneAt(target: EventTarget | null): number | null {
  const cell = target instanceof Element ? target.closest('.vis-labelset .vis-label')?.querySelector<HTMLElement>('.lane-cell') : null;
  const lane = cell?.dataset['lane'];
  return lane === undefined ? null : Number(lane);
}

/** What a lane takes of the page, its whole cell. */
export function areaOf(name: HTMLElement): DOMRect {
  return (name.closest('.vis-label') ?? name).getBoundingClientRect();
}
