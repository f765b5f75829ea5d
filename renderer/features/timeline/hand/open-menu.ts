import { clearMarks, markedState } from '../../../state/marked-state';
import { openPointMenu, pointUnder } from '../../../ui/point-menu/point-menu';
import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';
import type { Chart } from '../vis-adapter';
import { type MenuActs, menuOf } from './chart-menu';
import { areMarked } from './marked-menu';
import { itemIdOf, type Pointed } from './pointed';
import { rowsOfItem } from './rows-on-chart';

export interface MenuEdges {
  readonly host: HTMLElement;
  readonly chart: Chart;
  readonly crowd: CrowdView;
  itemOf(id: string): ChartItem | undefined;
  readonly acts: MenuActs;
}

/**
 * Opens the menu of what is pointed at by the right button. Names of lanes have a menu of their own.
 *
 * @returns the function that takes the listener off
 */
export function listenForMenu(edges: MenuEdges): () => void {
  const { host } = edges;
  const onMenu = (event: MouseEvent) => {
    // A finger that is held may be about to drag: whether it opens the menu is known when it is lifted (touch-drag.ts).
    if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
    else openMenuAt(event, edges);
  };
  host.addEventListener('contextmenu', onMenu);
  return () => host.removeEventListener('contextmenu', onMenu);
}

/** Opens the menu of what is at a point of the page. */
export function openMenuAt(event: MouseEvent, { chart, crowd, itemOf, acts }: MenuEdges): void {
  const id = itemIdOf(event, crowd);
  const item = id === null ? undefined : itemOf(id);
  const pointed: Pointed | null = item === undefined ? placeAt(chart, event) : { kind: 'item', item };
  if (pointed === null) return;
  event.preventDefault();
  const content = menuAbout(pointed, event.clientY, { crowd, acts });
  if (content !== null) openPointMenu({ ...content, x: event.clientX, y: event.clientY });
}

/** Opens the menu of the item that has the keyboard. */
export function openMenuOf(item: ChartItem, element: Element, edges: Pick<MenuEdges, 'crowd' | 'acts'>): void {
  const under = pointUnder(element);
  const content = menuAbout({ kind: 'item', item }, under.y, edges);
  if (content !== null) openPointMenu({ ...content, ...under });
}

/** What is pointed at beside what is marked is meant alone, as in a list of files: the marks go, and it is selected. */
function menuAbout(pointed: Pointed, y: number, { crowd, acts }: Pick<MenuEdges, 'crowd' | 'acts'>): ReturnType<typeof menuOf> {
  const rows = pointed.kind === 'item' ? rowsOfItem(pointed.item, crowd) : [];
  if (pointed.kind === 'item' && markedState.getState().rows.size > 0 && !areMarked(rows)) {
    clearMarks();
    if (pointed.item.kind === 'event') acts.select(pointed.item.id);
  }
  return menuOf(pointed, rows, y, acts);
}

function placeAt(chart: Chart, event: MouseEvent): Pointed | null {
  const place = chart.placeAt(event);
  return place === null ? null : { kind: 'place', ...place };
}
