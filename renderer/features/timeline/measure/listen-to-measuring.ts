import { timelineState } from '../../../state/timeline-state';
import { announce } from '../../../ui/announce';
import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';
import { itemIdOf, type Pointed } from '../hand/pointed';
import { endOf, lengthWords, type MeasureEnd } from './measure-end';
import { measureScale } from './measure-scale';
import { endMeasuring, followMeasured, isMeasuring, measureFrom, measureState, measureTo, measureTowards } from './measure-state';
import { strings } from './strings';

export interface MeasuringEdges {
  readonly host: HTMLElement;
  readonly crowd: CrowdView;
  itemOf(id: string): ChartItem | undefined;
  /** The time at a point of the page; null beside what shows time. */
  placeAt(event: MouseEvent): { readonly time: number; readonly lane: number | null } | null;
}

/** A hand that clicks never rests quite still. */
const STILL = 6;

/**
 * Two clicks, or one press that is dragged, choose the ends of what is measured; by keys, Enter on two events. The chart itself does not hear
 * of them. What is measured stays until the next press, or Escape.
 *
 * @returns the function that takes the listeners off, and what is measured away
 */
export function listenToMeasuring({ host, crowd, itemOf, placeAt }: MeasuringEdges): () => void {
  /** Where a press began that has chosen the first end. */
  let down: { readonly x: number; readonly y: number } | null = null;
  let swallowing = false;

  const endAt = (event: MouseEvent): MeasureEnd | null => {
    const place = placeAt(event);
    const id = itemIdOf(event, crowd);
    const item = id === null ? undefined : itemOf(id);
    const pointed: Pointed | null = item !== undefined ? { kind: 'item', item } : place === null ? null : { kind: 'place', ...place };
    const end = pointed === null ? null : endOf(pointed, measureScale());
    // Where a count is, or what begins at no known time, the place is meant.
    return end ?? (place === null ? null : endOf({ kind: 'place', ...place }, measureScale()));
  };

  const onDown = (event: PointerEvent) => {
    down = null;
    swallowing = false;
    if (event.button !== 0 || !event.isPrimary) return;
    if (!isMeasuring()) {
      endMeasuring();
      return;
    }
    const end = endAt(event);
    if (end === null) return;
    swallow(event);
    swallowing = true;
    if (measureState.getState().stage === 'to') measureTo(end, event.clientY);
    else {
      down = { x: event.clientX, y: event.clientY };
      measureFrom(end, event.clientY);
    }
  };
  const onMove = (event: PointerEvent) => {
    if (measureState.getState().stage === 'to') measureTowards(endAt(event), event.clientY);
  };
  const onUp = (event: PointerEvent) => {
    if (down === null) return;
    const far = Math.hypot(event.clientX - down.x, event.clientY - down.y) > STILL;
    down = null;
    const end = far && isMeasuring() ? endAt(event) : null;
    if (end !== null) measureTo(end, event.clientY);
  };
  const onClick = (event: MouseEvent) => {
    if (swallowing) swallow(event);
  };

  const itemAt = (target: EventTarget | null): ChartItem | undefined => {
    const element = target instanceof Element && host.contains(target) ? target.closest<HTMLElement>('.vis-item[data-id]') : null;
    return itemOf(element?.dataset['id'] ?? '');
  };
  const onKey = (event: KeyboardEvent) => {
    if (measureState.getState().stage === 'off') return;
    if (event.key === 'Escape' && !isElsewhere(event.target)) {
      swallow(event);
      endMeasuring();
    }
    const item = event.key === 'Enter' && isMeasuring() ? itemAt(event.target) : undefined;
    if (item === undefined) return;
    swallow(event);
    const end = endOf({ kind: 'item', item }, measureScale());
    if (end === null) announce(strings.measure.noTime);
    else if (measureState.getState().stage === 'to') measureTo(end, middleOf(event.target));
    else measureFrom(end, middleOf(event.target));
  };
  const onFocus = ({ target }: FocusEvent) => {
    const { stage, from } = measureState.getState();
    const item = stage === 'to' ? itemAt(target) : undefined;
    const end = item === undefined ? null : endOf({ kind: 'item', item }, measureScale());
    if (end === null || from === null) return;
    measureTowards(end, middleOf(target));
    announce(lengthWords(from, end));
  };
  const unsubscribe = [
    timelineState.subscribe(followMeasured),
    measureState.subscribe(() => host.classList.toggle('measuring', isMeasuring())),
  ];

  host.addEventListener('pointerdown', onDown, true);
  host.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp, true);
  host.addEventListener('click', onClick, true);
  host.addEventListener('dblclick', onClick, true);
  window.addEventListener('keydown', onKey, true);
  host.addEventListener('focusin', onFocus);
  return () => {
    endMeasuring();
    for (const end of unsubscribe) end();
    host.removeEventListener('pointerdown', onDown, true);
    host.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp, true);
    host.removeEventListener('click', onClick, true);
    host.removeEventListener('dblclick', onClick, true);
    window.removeEventListener('keydown', onKey, true);
    host.removeEventListener('focusin', onFocus);
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Where Escape means something of its own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, [role="dialog"], [role="menu"], [role="listbox"]:not(.vis-foreground)') !== null
  );
}

function middleOf(target: EventTarget | null): number {
  if (!(target instanceof Element)) return 0;
  const { top, bottom } = target.getBoundingClientRect();
  return (top + bottom) / 2;
}
