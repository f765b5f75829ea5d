import { type Counted, countMarkOf } from '../../../shared/look/count';
import { eventMarkOf } from '../../../shared/look/event-mark';
import type { Look } from '../../../shared/look/look';
import type { Primitive } from '../../../shared/look/primitive';
import { reviewMarkOf } from '../../../shared/look/review-mark';
import { markSvg, writeDom } from '../../ui/look/write-dom';
import type { BucketItem, ChartItem, ClaimItem, EventItem, OccurrenceItem } from './chart-item';
import { eventShapeOf } from './event-shape-of';
import type { Geometry } from './geometry';

/** Where in an item its mark is drawn, and how large. */
export interface MarkRoom {
  readonly middle: number;
  readonly barHeight: number;
  /** How far a bracket may reach up and down. */
  readonly reach: number;
}

/** As in timeline.css. */
const IN_ITEM: MarkRoom = { middle: 12, barHeight: 22, reach: 11 };
/** Half a diamond, and one of a series that is dense. */
const DIAMOND = 7.5;
const SMALL_DIAMOND = 5;

/** The mark of an item on the chart: empty until it is placed. */
export class ItemGraphic {
  readonly element: HTMLElement;
  readonly #svg = markSvg('mark');
  #drawn = '';

  constructor() {
    this.element = document.createElement('span');
    this.element.className = 'graphic';
    this.element.append(this.#svg);
  }

  /** Draws the item at its present place; again only when something has moved within its box, or that has another height. */
  draw(item: ChartItem, geometry: Geometry, room: MarkRoom = IN_ITEM): void {
    // All of it, so that nothing that the mark comes to depend on can be left out.
    const key = JSON.stringify([geometry, room], (_name, value: unknown) => (typeof value === 'number' ? value.toFixed(1) : value));
    if (key === this.#drawn) return;
    this.#drawn = key;
    writeDom(this.#svg, primitivesOf(item, geometry, room));
  }
}

/** What an item is drawn with, in pixels from the left edge of its box. */
export function primitivesOf(item: ChartItem, geometry: Geometry, { middle, barHeight, reach } = IN_ITEM): readonly Primitive[] {
  switch (item.kind) {
    case 'event':
    case 'claim':
      return eventMarkOf(eventShapeOf(item.mark, geometry), lookOf(item), middle, barHeight, reach);
    case 'occurrence':
      return reviewOf(item, geometry, middle);
    case 'bucket':
      return countMarkOf(
        { x: geometry.solidFrom + 1, y: middle - 10, width: Math.max(1, geometry.solidTo - geometry.solidFrom - 2), height: 20 },
        countedOf(item),
      );
  }
}

export function lookOf({ kind, mark }: EventItem | ClaimItem): Look {
  return { ...mark, claimed: kind === 'claim' };
}

function reviewOf({ mark, ghost, size }: OccurrenceItem, { due, on }: Geometry, middle: number): Primitive[] {
  const place = mark.on === null ? { due, on: null, link: null } : { due, on, link: { from: due, to: on } };
  return reviewMarkOf(place, ghost ? 'proposed' : mark.state, size === 'small' ? SMALL_DIAMOND : DIAMOND, middle);
}

export function countedOf({ reviews }: BucketItem): Counted {
  return reviews === null ? 'events' : reviews.look;
}
