import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';
import { isMeasuring, measureState } from '../measure/measure-state';
import { hoverCard } from './hover-card-state';
import { listenForFocus } from './hover-focus';
import { itemIdOf } from './pointed';
import { rowsOfItem } from './rows-on-chart';

export interface HoverEdges {
  readonly host: HTMLElement;
  readonly crowd: CrowdView;
  itemOf(id: string): ChartItem | undefined;
}

const REST_MS = 500;
/** Long enough to go over to the card. */
const LEAVE_MS = 300;
const FIRST = 5;
/** Of a press; without an event of its own where another program takes the pointer. */
const RELEASES = ['pointerup', 'pointercancel', 'blur'];

/**
 * Shows a card about what the pointer rests on, or the keyboard. It stays while the pointer is on either, and goes with Escape, a press, the wheel and any
 * other key; where somebody has pressed, none comes until the pointer has left.
 *
 * @returns the function that takes the listeners off
 */
export function listenForHover({ host, crowd, itemOf }: HoverEdges): () => void {
  let over: string | null = null;
  let pressed = false;
  /** From press to release, wherever they are: what a drag is about is what Escape is about. */
  let isDown = false;
  let resting = 0;
  let leaving = 0;

  const putAway = () => {
    if (hoverCard.getState().shown !== null) hoverCard.setState({ shown: null, held: false });
  };
  const hide = () => {
    clearTimeout(resting);
    clearTimeout(leaving);
    putAway();
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = window.setTimeout(() => {
      if (!hoverCard.getState().held) putAway();
    }, LEAVE_MS);
  };
  const show = (id: string, x: number, byKeyboard: boolean) => {
    const item = itemOf(id);
    const drawn = host.querySelector(`.vis-item[data-id="${CSS.escape(id)}"] .vis-item-overflow`);
    // The length stands where the card would.
    if (item === undefined || drawn === null || isDown || measureState.getState().stage !== 'off') return;
    const { top, bottom } = drawn.getBoundingClientRect();
    hoverCard.setState({
      shown: { item, first: item.kind === 'bucket' ? rowsOfItem(item, crowd).slice(0, FIRST) : [], x, top, bottom, byKeyboard },
      held: false,
    });
  };

  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || isMeasuring()) return;
    const id = event.buttons === 0 && event.type !== 'pointerleave' ? itemIdOf(event, crowd) : null;
    if (id !== over) {
      over = id;
      pressed = event.buttons !== 0;
      clearTimeout(resting);
      leave();
    }
    const { shown } = hoverCard.getState();
    if (id === null || pressed) return;
    if (shown?.item.id === id) clearTimeout(leaving);
    else {
      clearTimeout(resting);
      resting = window.setTimeout(() => show(id, event.clientX, false), REST_MS);
    }
  };
  const onPress = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('.hover-card') !== null) return;
    pressed = true;
    isDown = true;
    hide();
  };
  const onRelease = () => {
    isDown = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (hoverCard.getState().shown === null) return;
    hide();
    pressed = true;
    if (event.key !== 'Escape' || !(event.target === document.body || (event.target instanceof Node && host.contains(event.target))))
      return;
    // It takes the card away, and nothing that stands below it.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const unsubscribe = hoverCard.subscribe((state, old) => {
    if (old.held && !state.held && state.shown !== null) leave();
  });

  const endFocus = listenForFocus(host, {
    onRest: (id, x) => {
      if (hoverCard.getState().goneTo === id) show(id, x, true);
    },
    onLeave: () => {
      if (hoverCard.getState().shown?.byKeyboard === true) putAway();
    },
  });
  host.addEventListener('pointermove', onMove);
  host.addEventListener('pointerleave', onMove);
  host.addEventListener('wheel', hide, { capture: true, passive: true });
  window.addEventListener('pointerdown', onPress, true);
  for (const type of RELEASES) window.addEventListener(type, onRelease, true);
  window.addEventListener('keydown', onKey, true);
  return () => {
    hide();
    endFocus();
    unsubscribe();
    host.removeEventListener('pointermove', onMove);
    host.removeEventListener('pointerleave', onMove);
    host.removeEventListener('wheel', hide, { capture: true });
    window.removeEventListener('pointerdown', onPress, true);
    for (const type of RELEASES) window.removeEventListener(type, onRelease, true);
    window.removeEventListener('keydown', onKey, true);
  };
}
