import type { FullLane } from '../../../../shared/lane';
import { isGroupKey } from '../../../../shared/view/grouped';
import { laneProperties } from '../../../ui/look/lane-inks';
import { strings } from '../strings';

const words = strings.lanes;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * The cell at the left of a lane: what folds it, its name, and its lower edge to be dragged. Buttons, so that keys reach the name too. Lane
 * titles are untrusted text like any other.
 */
export function laneCell(lane: FullLane | undefined, height: number | null): HTMLElement {
  const cell = document.createElement('div');
  cell.className = 'lane-cell';
  if (lane === undefined) return cell;
  for (const [property, value] of laneProperties(lane.color)) cell.style.setProperty(property, value);
  cell.dataset['lane'] = String(lane.key);
  const isGroup = isGroupKey(lane.key);
  const name = button('lane-label');
  const title = document.createElement('span');
  title.textContent = lane.title;
  name.append(title);
  name.title = lane.title;
  name.dataset['lane'] = String(lane.key);
  name.setAttribute('aria-description', isGroup ? words.keysOfRow : words.keysOfName);
  // One of the names is reached by Tab, the others by arrows (lane-keys.ts).
  name.tabIndex = -1;
  const fold = button('lane-fold');
  fold.tabIndex = -1;
  fold.append(triangle());
  cell.append(name, fold);
  if (!isGroup) {
    const edge = document.createElement('div');
    edge.className = 'lane-edge';
    edge.title = words.resize;
    cell.append(edge);
  }
  setLaneHeight(name, height);
  sayFolded(cell, lane.title, false);
  return cell;
}

function button(className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  return made;
}

function triangle(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M2 3.5 5 6.5 8 3.5');
  svg.append(path);
  return svg;
}

/** Says of every cell whether its lane is collapsed. */
export function setFolded(host: HTMLElement, collapsedOf: (lane: number) => boolean): void {
  for (const cell of host.querySelectorAll<HTMLElement>('.lane-cell[data-lane]'))
    sayFolded(cell, cell.querySelector('.lane-label')?.textContent ?? '', collapsedOf(Number(cell.dataset['lane'])));
}

function sayFolded(cell: HTMLElement, title: string, collapsed: boolean): void {
  const fold = cell.querySelector('.lane-fold');
  const said = collapsed ? words.expand(title) : words.collapse(title);
  if (fold === null || fold.getAttribute('aria-label') === said) return;
  fold.setAttribute('aria-label', said);
  fold.setAttribute('aria-expanded', String(!collapsed));
  cell.classList.toggle('collapsed', collapsed);
}

/** A name that has less height stays on one line. */
const TWO_LINES = 36;
/** Of a name of more lines, pixels; as in panels.css. */
const LINE_OF_NAME = 16.25;

/** Gives cells the heights of their lanes; null leaves them to what the lanes hold. Answers whether that changed anything. */
export function setLaneHeights(host: HTMLElement, heights: ReadonlyMap<number, number> | null): boolean {
  let changed = false;
  for (const name of host.querySelectorAll<HTMLElement>('.lane-label[data-lane]'))
    changed = setLaneHeight(name, heights?.get(Number(name.dataset['lane'])) ?? null) || changed;
  return changed;
}

function setLaneHeight(name: HTMLElement, height: number | null): boolean {
  const wanted = height === null ? '' : `${height}px`;
  if (name.style.height === wanted) return false;
  name.style.height = wanted;
  name.classList.toggle('one-line', height !== null && height < TWO_LINES);
  // A line of which the lane has half would be cut through the middle.
  name.style.setProperty('--lines', height === null ? '' : String(Math.max(1, Math.floor(height / LINE_OF_NAME))));
  return true;
}

/** Over and under the words of a name, pixels; as in panels.css. */
const AROUND_WORDS = 8;

/** After vis-timeline has made lanes as high as what they hold: has their names stand wherever in them is seen. */
export function letNamesStick(host: HTMLElement): void {
  const names = [...host.querySelectorAll<HTMLElement>('.lane-label[data-lane]')];
  const heights = names.map((name) => ({
    lane: name.closest<HTMLElement>('.vis-label')?.style.height ?? '',
    own: (name.firstElementChild instanceof HTMLElement ? name.firstElementChild.offsetHeight : 0) + AROUND_WORDS,
  }));
  for (const [at, name] of names.entries()) {
    const { lane = '', own = 0 } = heights[at] ?? {};
    if (name.style.getPropertyValue('--lane-height') !== lane) name.style.setProperty('--lane-height', lane);
    if (name.style.getPropertyValue('--own-height') !== `${own}px`) name.style.setProperty('--own-height', `${own}px`);
  }
}
