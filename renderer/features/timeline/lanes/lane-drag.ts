import { isGroupKey } from '../../../../shared/view/grouped';
import { areaOf, laneAt, nameOf, namesIn } from './lane-names';

export interface LaneDragHandlers {
  /** Whether lanes may be put in another order now. */
  canMove(): boolean;
  /** Dropped right below another lane; null: at the top. */
  onMove(lane: number, above: number | null): void;
  /** While the lower edge is dragged, and for good at the end. */
  onHeight(lane: number, height: number): void;
  /** The edge is given back what the lane needs. */
  onOwnHeight(lane: number): void;
  /** Escape while the edge is dragged: as it was before, null if nobody had given it a height. */
  heightBefore(lane: number): number | null;
}

/** Pixels the hand moves before it means to drag. */
const THRESHOLD = 5;
const LEAST_HEIGHT = 16;
/** So near to an end of the panel the lanes scroll, … */
const NEAR_END = 24;
/** … by so much with each movement. */
const SCROLL_STEP = 12;

/**
 * Drags lanes by their names into another order, and their lower edges to another height. Escape gives either up. Of vis-timeline nothing
 * hears of it, which would pan and scroll; a finger scrolls the names, as anywhere.
 *
 * @returns the function that takes the listeners off
 */
export function listenToLaneDrag(host: HTMLElement, handlers: LaneDragHandlers): () => void {
  let end: (() => void) | null = null;

  const onDown = (event: PointerEvent) => {
    const lane = laneAt(event.target);
    if (lane === null || event.pointerType === 'touch') return;
    event.stopPropagation();
    if (event.button !== 0) return;
    const isEdge = event.target instanceof Element && event.target.classList.contains('lane-edge');
    if (isEdge) event.preventDefault();
    if (!isEdge && (isGroupKey(lane) || !handlers.canMove())) return;
    end?.();
    end = isEdge ? dragEdge(host, lane, event.clientY, handlers) : dragName(host, lane, event.clientY, handlers);
  };
  const onDouble = (event: MouseEvent) => {
    const lane = laneAt(event.target);
    if (lane === null || !(event.target instanceof Element) || !event.target.classList.contains('lane-edge')) return;
    event.stopPropagation();
    handlers.onOwnHeight(lane);
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  host.addEventListener('dblclick', onDouble, { capture: true });
  return () => {
    end?.();
    host.removeEventListener('pointerdown', onDown, { capture: true });
    host.removeEventListener('dblclick', onDouble, { capture: true });
  };
}

function dragName(host: HTMLElement, lane: number, from: number, { onMove }: LaneDragHandlers): () => void {
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-left');
  const line = document.createElement('div');
  line.className = 'lane-drop';
  let target: { readonly above: number | null } | null = null;
  let isDragging = false;

  return followHand({
    move: (y) => {
      if (!isDragging && Math.abs(y - from) < THRESHOLD) return;
      isDragging = true;
      host.classList.add('moving-lane');
      nameOf(host, lane)?.classList.add('moved');
      if (panel !== null) scrollNear(panel, y);
      const names = namesIn(host);
      const over = names.filter((name) => middleOf(name) < y).at(-1);
      target = { above: over === undefined ? null : Number(over.dataset['lane']) };
      const top = over === undefined ? names[0] && areaOf(names[0]).top : areaOf(over).bottom;
      if (panel === null || top === undefined) return;
      if (!line.isConnected) panel.append(line);
      line.style.top = `${top - panel.getBoundingClientRect().top + panel.scrollTop}px`;
    },
    done: (kept) => {
      line.remove();
      host.classList.remove('moving-lane');
      nameOf(host, lane)?.classList.remove('moved');
      if (!isDragging) return;
      swallowClick();
      if (kept && target !== null && target.above !== lane) onMove(lane, target.above);
    },
  });
}

function middleOf(name: HTMLElement): number {
  const { top, height } = areaOf(name);
  return top + height / 2;
}

function scrollNear(panel: HTMLElement, y: number): void {
  const { top, bottom } = panel.getBoundingClientRect();
  if (y < top + NEAR_END) panel.scrollTop -= SCROLL_STEP;
  else if (y > bottom - NEAR_END) panel.scrollTop += SCROLL_STEP;
}

function dragEdge(host: HTMLElement, lane: number, from: number, handlers: LaneDragHandlers): () => void {
  const name = nameOf(host, lane);
  const before = handlers.heightBefore(lane);
  const start = name === null ? 0 : areaOf(name).height;
  let isDragging = false;
  return followHand({
    move: (y) => {
      if (!isDragging && Math.abs(y - from) < 2) return;
      isDragging = true;
      handlers.onHeight(lane, Math.max(LEAST_HEIGHT, start + y - from));
    },
    done: (kept) => {
      if (!isDragging) return;
      swallowClick();
      if (kept) return;
      if (before === null) handlers.onOwnHeight(lane);
      else handlers.onHeight(lane, before);
    },
  });
}

interface Followed {
  move(clientY: number): void;
  /** @param kept false when it was given up */
  done(kept: boolean): void;
}

/** Follows the hand until it lets go, or Escape gives it up; answers how to give it up from elsewhere. */
function followHand({ move, done }: Followed): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (kept: boolean) => {
    if (signal.aborted) return;
    listening.abort();
    done(kept);
  };
  window.addEventListener('pointermove', (event) => move(event.clientY), { signal });
  window.addEventListener('pointerup', () => end(true), { signal });
  window.addEventListener('pointercancel', () => end(false), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  // Selected text would be dragged by the browser instead, which then tells of no more movements and keys.
  window.addEventListener('dragstart', (event) => event.preventDefault(), { signal, capture: true });
  return () => end(false);
}

/** The click that the browser makes of a drag that ends over what it began on opens nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
