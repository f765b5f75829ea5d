import type { EventMark } from '../../../shared/view/mark';
import { type ChartItem, labelParts, type OccurrenceItem } from './chart-item';
import type { Geometry } from './geometry';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws one item as DOM. Event text is untrusted: it only ever enters through textContent. Widths and fades depend on the
 * zoom and are custom properties set by geometry.ts.
 */
export function graphicOf(item: ChartItem): HTMLElement {
  const graphic = part('graphic');
  if (item.kind === 'bucket') graphic.append(part('bucket-block'));
  else if (item.kind === 'occurrence') graphic.append(...diamonds(item));
  else if (item.mark.shape === 'ordered') graphic.append(part('band'), part('cap cap-start'), part('cap cap-end'), ellipsis());
  else if (item.mark.shape === 'span') graphic.append(...margins(item.mark), part('bar'), part('core'), ...doubtOfSpan(item.mark));
  else graphic.append(...margins(item.mark), part('band'), part('cap cap-start'), part('cap cap-end'), ...dots(item.mark));
  return graphic;
}

export function labelOf(item: ChartItem): HTMLElement {
  const label = part('label');
  label.title = item.description;
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

/** Classes that say what an item is; the lane colour travels as a custom property. */
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

/** Parentheses at approximate ends, and a question mark past what is solid: the label may have no room for its own. */
function doubtOfSpan({ uncertain, margin }: EventMark): HTMLElement[] {
  return [
    ...(margin.before > 0 ? [part('round round-start')] : []),
    ...(margin.after > 0 ? [part('round round-end')] : []),
    ...(uncertain ? [text('span-doubt', '?')] : []),
  ];
}

/** An approximate date reaches faintly beyond its limits; geometry.ts keeps the label clear of it. */
function margins({ margin }: EventMark): HTMLElement[] {
  return [...(margin.before > 0 ? [part('margin margin-before')] : []), ...(margin.after > 0 ? [part('margin margin-after')] : [])];
}

/** Tells an item's stylesheet where its parts lie at the present zoom. */
export function placeItem(element: HTMLElement, item: ChartItem, geometry: Geometry): void {
  const { style } = element;
  style.setProperty('--lane', item.color);
  style.setProperty('--from', `${geometry.from}px`);
  style.setProperty('--solid-from', `${geometry.solidFrom}px`);
  style.setProperty('--solid-to', `${geometry.solidTo}px`);
  style.setProperty('--to', `${geometry.to}px`);
  style.setProperty('--overhang', `${geometry.overhang}px`);
  style.setProperty('--before', `${geometry.before}px`);
  style.setProperty('--after', `${geometry.after}px`);
  style.setProperty('--due', `${geometry.due}px`);
  style.setProperty('--on', `${geometry.on}px`);
  style.setProperty('--label-x', `${geometry.labelX}px`);
  style.setProperty('--label-max', geometry.labelMax === null ? WIDEST_LABEL : `${geometry.labelMax}px`);
  const members = geometry.members.length === 0 ? [] : element.querySelectorAll<SVGElement>('.member');
  for (const [at, member] of [...members].entries()) member.style.left = `${geometry.members[at] ?? 0}px`;
  element.classList.toggle('label-inside', geometry.inside);
  element.classList.toggle('tight', geometry.tight);
  element.classList.toggle('coreless', geometry.solidFrom >= geometry.solidTo);
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

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function icon(className: string, ...children: SVGElement[]): SVGElement {
  const svg = shape('svg', { viewBox: '-10 -10 20 20', width: '20', height: '20', class: className, 'aria-hidden': 'true' });
  svg.append(...children);
  return svg;
}

function dot(status: string, uncertain: boolean, approximate: boolean): SVGElement {
  // Reported and planned have their question mark inside; the others have a sign of their own there.
  const inside = uncertain && (status === 'reported' || status === 'planned');
  const ring = shape('circle', { r: inside || status === 'confirmed' ? '6' : '4.5', class: 'dot' });
  const parts = [ring];
  if (status === 'disputed') parts.push(shape('path', { d: 'M0 -4.5a4.5 4.5 0 0 1 0 9z', class: 'half' }));
  if (inside) parts.push(letter('doubt', '3.2'));
  else if (uncertain) parts.push(letter('doubt beside', '-3', approximate ? '13.5' : '8.5'));
  if (status === 'confirmed') parts.push(shape('path', { d: 'M-2.6 0l2 2.2 3.4-4.2', class: 'tick' }));
  if (status === 'cancelled') parts.push(shape('path', { d: 'M-6.5 6.5l13 -13', class: 'strike' }));
  return icon('symbol', ...parts);
}

/** One dot in the middle, or one on each date of a set; the middle one then stands for all where there is no room. */
function dots({ status, approximate, uncertain, members, choose }: EventMark): Element[] {
  const middle = dot(status, uncertain, approximate);
  // Where there is no room for round brackets, round the dot.
  if (approximate) middle.append(shape('path', { d: 'M-6.4 -8c-4 4.8 -4 11.2 0 16M6.4 -8c4 4.8 4 11.2 0 16', class: 'around' }));
  if (members === null) return [middle];
  middle.classList.add('of-set');
  return [middle, ...members.map(() => memberDot(status, uncertain, choose))];
}

function memberDot(status: string, uncertain: boolean, choose: EventMark['choose']): SVGElement {
  const member = dot(status, uncertain, false);
  member.classList.add('member');
  if (choose === 'one') member.classList.add('perhaps');
  return member;
}

/** No date: three dots stand for the dotted bracket where there is no room for it. */
function ellipsis(): SVGElement {
  return icon('symbol', ...['-6', '0', '6'].map((cx) => shape('circle', { cx, r: '1.7', class: 'ellipsis' })));
}

function letter(className: string, baseline: string, x = '0'): SVGElement {
  const question = shape('text', { x, y: baseline, 'text-anchor': 'middle', class: className });
  question.textContent = '?';
  return question;
}

/** One diamond on the due day; held or moved to another day, that one is hollow and joined by a line to the one that says so. */
function diamonds(item: OccurrenceItem): Element[] {
  const { state, on, day } = item.mark;
  if (on === null) return [diamond(state)];
  const due = icon('symbol due', shape('path', { d: DIAMOND, class: 'diamond' }));
  const settled = diamond(state);
  settled.classList.add('on');
  return [part(on > day ? 'link' : 'link early'), due, settled];
}

const DIAMOND = 'M0 -7.5l7.5 7.5-7.5 7.5-7.5-7.5z';

function diamond(state: string): SVGElement {
  const outline = shape('path', { d: DIAMOND, class: 'diamond' });
  if (state === 'unconfirmed') return icon('symbol', outline, letter('question', '3.9'));
  if (state === 'held') return icon('symbol', outline, shape('path', { d: 'M-3 0l2.3 2.5 4-4.8', class: 'tick' }));
  if (state === 'missed') return icon('symbol', outline, shape('path', { d: 'M-3 -3l6 6M3 -3l-6 6', class: 'cross' }));
  if (state === 'moved') return icon('symbol', outline, shape('path', { d: 'M-3 0h6M0.6 -2.6l2.6 2.6-2.6 2.6', class: 'arrow' }));
  if (state === 'cancelled') return icon('symbol', outline, shape('path', { d: 'M-8 8l16 -16', class: 'strike' }));
  return icon('symbol', outline);
}
