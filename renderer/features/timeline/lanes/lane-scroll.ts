import { areaOf, nameOf } from './lane-names';

const AIR = 24;

function lanesOf(host: HTMLElement): HTMLElement | null {
  return host.querySelector<HTMLElement>('.vis-panel.vis-left');
}

/** How far the lanes are scrolled, in pixels: their names scroll, and vis-timeline moves the rest along. */
export function lanesScrolled(host: HTMLElement): number {
  return lanesOf(host)?.scrollTop ?? 0;
}

/** Scrolls the lanes as little as it takes for a place in them to be seen, in pixels from their top. */
export function scrollLanesTo(host: HTMLElement, y: number): void {
  const lanes = lanesOf(host);
  if (lanes === null) return;
  const { scrollTop, clientHeight } = lanes;
  if (y < scrollTop + AIR) lanes.scrollTop = y - AIR;
  else if (y > scrollTop + clientHeight - AIR) lanes.scrollTop = y - clientHeight + AIR;
}

/** Scrolls the lanes so that what is drawn in one of them is seen. */
export function scrollToElement(host: HTMLElement, element: Element): void {
  const top = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect().top ?? 0;
  const box = element.getBoundingClientRect();
  scrollLanesTo(host, (box.top + box.bottom) / 2 - top + lanesScrolled(host));
}

/** As `scrollToElement`, of an item of the chart; nothing where that is not drawn. */
export function scrollToItem(host: HTMLElement, id: string): void {
  const element = host.querySelector(`.vis-item[data-id="${CSS.escape(id)}"]`);
  if (element !== null) scrollToElement(host, element);
}

/** Scrolls the lanes so that the middle of one is seen. */
export function scrollToLane(host: HTMLElement, lane: number): void {
  const name = nameOf(host, lane);
  const panel = lanesOf(host);
  if (name === null || panel === null) return;
  const { top, bottom } = areaOf(name);
  scrollLanesTo(host, (top + bottom) / 2 - panel.getBoundingClientRect().top + panel.scrollTop);
}

/**
 * A scroll bar at the right of the chart for lanes that do not fit into it: vis-timeline has none that stays beside its lanes. As long as the
 * lanes, and where they are; told by the browser when either changes, since to ask at each drawing would have it lay the page out once more.
 *
 * @returns what takes it away
 */
export function createLaneScroll(host: HTMLElement): () => void {
  const bar = document.createElement('div');
  bar.className = 'lane-scroll';
  bar.setAttribute('aria-hidden', 'true');
  // The lanes themselves are what keys scroll.
  bar.tabIndex = -1;
  const length = document.createElement('div');
  bar.append(length);
  host.parentElement?.append(bar);
  const panel = lanesOf(host);
  const lanes = panel?.querySelector('.vis-labelset');
  if (panel === null || lanes === null || lanes === undefined) return () => bar.remove();

  const follow = () => {
    const { scrollHeight, clientHeight, offsetTop, scrollTop } = panel;
    bar.hidden = scrollHeight <= clientHeight + 1;
    if (bar.hidden) return;
    bar.style.top = `${offsetTop}px`;
    bar.style.height = `${clientHeight}px`;
    length.style.height = `${scrollHeight}px`;
    if (bar.scrollTop !== scrollTop) bar.scrollTop = scrollTop;
  };
  bar.addEventListener('scroll', () => {
    if (panel.scrollTop !== bar.scrollTop) panel.scrollTop = bar.scrollTop;
  });
  panel.addEventListener('scroll', follow);
  const sizes = new ResizeObserver(follow);
  sizes.observe(panel);
  sizes.observe(lanes);
  return () => {
    sizes.disconnect();
    panel.removeEventListener('scroll', follow);
    bar.remove();
  };
}
