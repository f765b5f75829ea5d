import type { EventMark } from '../../../shared/view/mark';
import { type ChartItem, labelParts } from './chart-item';
import type { Geometry } from './geometry';

/** The words of an item as DOM. Event text is untrusted: it only ever enters through textContent. */
export function labelOf(item: ChartItem): HTMLElement {
  const label = part('label');
  if (item.kind === 'bucket') {
    label.append(text('count', item.count.toLocaleString('en')));
  } else if (item.kind === 'occurrence') {
    // Drawn by the stylesheet: it is no part of what the diamond is called by.
    const name = part('series-name');
    name.dataset['text'] = item.mark.seriesTitle;
    label.append(name);
    if (item.size === 'labelled') label.append(text('date', item.mark.label));
  } else {
    const { date, status } = labelParts(item.mark);
    // The spaces are for those who read the label as text; on screen a gap stands there.
    label.append(text('title', item.mark.title), ' ');
    if (status !== '') label.append(text('status', status), ' ');
    label.append(text('date', date));
  }
  return label;
}

/** Classes that say what an item is. */
export function classNameOf(item: ChartItem): string {
  if (item.kind === 'bucket') return item.reviews === null ? 'annals-bucket' : `annals-bucket of-reviews look-${item.reviews.look}`;
  if (item.kind === 'claim') return `annals-event annals-claim shape-${item.mark.shape}${qualifiersOf(item.mark)}`;
  if (item.kind === 'occurrence')
    return `annals-occurrence state-${item.mark.state} ${item.size}${item.mark.on === null ? '' : ' elsewhere'}${item.ghost ? ' what-if' : ''}`;
  const { mark } = item;
  return `annals-event shape-${mark.shape} status-${mark.status}${qualifiersOf(mark)}`;
}

function qualifiersOf({ approximate, uncertain }: EventMark): string {
  return `${approximate ? ' approximate' : ''}${uncertain ? ' uncertain' : ''}`;
}

/** Tells the style sheet where the label of an item stands at the present zoom, and what can be pointed at. */
export function placeLabel(element: HTMLElement, geometry: Geometry): void {
  const { style } = element;
  style.setProperty('--from', `${geometry.from}px`);
  style.setProperty('--to', `${geometry.to}px`);
  style.setProperty('--due', `${geometry.due}px`);
  style.setProperty('--on', `${geometry.on}px`);
  style.setProperty('--overhang', `${geometry.overhang}px`);
  style.setProperty('--underhang', `${geometry.underhang}px`);
  style.setProperty('--label-x', `${geometry.labelX}px`);
  style.setProperty('--label-max', geometry.labelMax === null ? WIDEST_LABEL : `${geometry.labelMax}px`);
  const onFade = geometry.onFade === true;
  element.classList.toggle('label-inside', geometry.inside && !onFade);
  element.classList.toggle('label-cut', (!geometry.inside || onFade) && geometry.labelMax !== null);
  element.classList.toggle('label-on-fade', onFade);
  element.classList.toggle('tight', geometry.tight);
}

/** As in timeline.css. */
const WIDEST_LABEL = '720px';

function part(className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

function text(className: string, content: string): HTMLElement {
  const element = part(className);
  element.textContent = content;
  return element;
}
