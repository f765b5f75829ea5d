import { BEFORE_WORDS, LABEL_GAP } from '../../../shared/scene/room-of-marks';
import { LEAST_LABEL } from '../../../shared/scene/rows';
import type { ChartItem } from './chart-item';
import type { PaintedWords } from './crowd/hits';
import { drawnExtent, markBegins, markEnds } from './drawn-extent';
import type { Geometry } from './geometry';
import { seriesOf } from './series-names';
import type { Band } from './vis-item';

/** An item with what is drawn of it. */
export interface DrawnItem {
  readonly item: ChartItem;
  /** Pixels from the left edge of the view. */
  readonly boxStart: number;
  readonly geometry: Geometry;
  /** Pixels, with the air behind its words. */
  readonly labelWidth: number;
  /** What it takes of the height of its lane; null where that is not known: then all of it. */
  readonly band: Band | null;
  /** Where its words are painted under it; left out: nowhere. */
  readonly painted?: PaintedWords | null;
}

/** Air that a label has behind its words, as in timeline.css; before its mark that is none of the gap. */
export const TAIL = 14;
/** Labels end so far before the right edge of the view, pixels. */
const EDGE = 6;

/** Of a label that stands whole before its mark, also before a bar that it lay on. */
const BESIDE = { inside: false, onFade: false, labelMax: null, overhang: 0 };

/**
 * What the right edge of the view would cut off a label beside its mark, or on a bar that begins shortly before that edge: it stands before its mark, as in pictures, where nothing else is at
 * its height, and never where its words are painted behind that: they would be read twice, and what stands before it not at all; else it fades out
 * where the view ends. Of one whose mark has left the view at the left nothing is shown: the end of a title says nothing.
 *
 * @param width of the view, pixels
 * @param isOver what is drawn so lies over all else, and is in nobody's way
 * @returns by id, what is another than it was
 */
export function keptFromEdge(drawn: readonly DrawnItem[], width: number, isOver: boolean): ReadonlyMap<string, Geometry> {
  const changed = new Map<string, Geometry>();
  for (const one of drawn) {
    const { item, boxStart, geometry, labelWidth } = one;
    const begins = boxStart + markBegins(item, geometry);
    const labelStart = boxStart + geometry.labelX;
    const isWhole = geometry.inside && (isOver || geometry.labelMax === null || labelWidth - TAIL <= geometry.labelMax);
    if (item.kind === 'bucket' || isWhole || begins >= width) continue;
    if (!geometry.inside && boxStart + markEnds(item, geometry) <= 0) {
      changed.set(item.id, { ...geometry, labelMax: 0, overhang: 0 });
      continue;
    }
    const hasRoom = !geometry.inside && labelStart + labelWidth <= width - EDGE;
    if (hasRoom && one.painted !== 'before') continue;
    const left = begins - LABEL_GAP - (labelWidth - TAIL);
    const isFree =
      left >= 0 &&
      !isPaintedAtOrBehind(one) &&
      (isOver || !drawn.some((other) => other !== one && isBeside(other, one) && liesIn(other, left - BEFORE_WORDS, begins, item)));
    if (isFree) changed.set(item.id, { ...geometry, ...BESIDE, labelX: left - boxStart, underhang: Math.max(0, boxStart - left) });
    else if (!geometry.inside && !hasRoom)
      changed.set(item.id, shortened(one, begins, Math.max(0, width - EDGE - labelStart), isOver ? [] : drawn));
  }
  return changed;
}

/** Cut where the view ends; or before the mark, where what stands there leaves more of it. */
function shortened(one: DrawnItem, begins: number, behind: number, others: readonly DrawnItem[]): Geometry {
  const { geometry, boxStart } = one;
  const end = begins - LABEL_GAP;
  const before = isPaintedAtOrBehind(one)
    ? 0
    : others.reduce((room, other) => Math.min(room, end - endBefore(other, one, begins) - BEFORE_WORDS), end);
  if (before <= Math.max(behind, LEAST_LABEL) || others.length === 0) return { ...geometry, labelMax: behind };
  const left = end - before;
  return { ...geometry, labelX: left - boxStart, labelMax: before, overhang: 0, underhang: Math.max(0, boxStart - left) };
}

function isPaintedAtOrBehind({ painted }: DrawnItem): boolean {
  return painted === 'behind' || painted === 'on';
}

/** Where what stands before a mark at its height ends; the name of a series may reach as far as the mark. */
function endBefore(other: DrawnItem, one: DrawnItem, begins: number): number {
  if (other === one || !isBeside(other, one)) return Number.NEGATIVE_INFINITY;
  const { from, to } = drawnExtent(other.item, other.geometry, other.labelWidth);
  if (other.boxStart + from >= begins) return Number.NEGATIVE_INFINITY;
  return seriesOf(other.item) !== null && seriesOf(one.item) === null ? begins : other.boxStart + to;
}

/** Whether two stand at the same height: in one row of a lane, or as far as rows of different heights lie beside each other. */
function isBeside({ item, band }: DrawnItem, { item: other, band: otherBand }: DrawnItem): boolean {
  if (item.lane !== other.lane) return false;
  return band === null || otherBand === null || (band.top < otherBand.bottom && otherBand.top < band.bottom);
}

/** Behind a diamond may stand the name of its series, whose end is not known, over the diamonds themselves. */
function liesIn({ item, boxStart, geometry, labelWidth }: DrawnItem, left: number, right: number, whose: ChartItem): boolean {
  const { from, to } = drawnExtent(item, geometry, labelWidth);
  const isUnderName = seriesOf(item) !== null && seriesOf(whose) === null;
  return boxStart + from < right && (isUnderName || boxStart + to > left);
}
