import { WORDS_IN_ROWS } from '../../../shared/look/bar-height';
import { fullness } from '../../../shared/look/count';
import { standIn } from '../../../shared/look/letters';
import { laneProperties } from '../../ui/look/lane-inks';
import type { ChartItem } from './chart-item';
import type { PaintedWords } from './crowd/hits';
import { markRoomIn, type RowInHand } from './crowd/row-in-hand';
import { type DrawnItem, keptFromEdge } from './edge-labels';
import { boxStartOf, geometryOf, placeOver, type View } from './geometry';
import { ItemGraphic } from './item-graphic';
import { labelOf, placeLabel } from './item-label';
import { nameSeriesOnce } from './series-names';
import type { Band } from './vis-item';

/** What is drawn of an item, kept as long as it would be drawn alike. */
interface ItemParts {
  readonly signature: string;
  readonly label: HTMLElement;
  readonly graphic: ItemGraphic;
  /** Of the label; 0 until it was measured. */
  width: number;
}

/** By id, the rows of items that stand in those of a crowd. */
export type RowsInHand = ReadonlyMap<string, RowInHand>;

/** The DOM of the items that stand on the chart one by one. */
export class ItemDrawings {
  readonly #shown: ReadonlyMap<string, ChartItem>;
  readonly #bandOf: (id: string) => Band | null;
  readonly #parts = new Map<string, ItemParts>();

  /** @param bandOf where an item is stacked in its lane; null where that is not known */
  constructor(shown: ReadonlyMap<string, ChartItem>, bandOf: (id: string) => Band | null) {
    this.#shown = shown;
    this.#bandOf = bandOf;
  }

  partsOf(id: string): Pick<ItemParts, 'label' | 'graphic'> {
    const item = this.#shown.get(id);
    const kept = this.#parts.get(id);
    if (kept !== undefined && (item === undefined || kept.signature === item.signature)) return kept;
    if (item === undefined) return { label: document.createElement('span'), graphic: new ItemGraphic() };
    const parts = { signature: item.signature, label: labelOf(item), graphic: new ItemGraphic(), width: 0 };
    const properties = laneProperties(item.color, item.kind === 'bucket' ? fullness(item.count) : 1);
    for (const { style } of [parts.label, parts.graphic.element]) for (const [name, value] of properties) style.setProperty(name, value);
    this.#parts.set(id, parts);
    return parts;
  }

  forget(id: string): void {
    this.#parts.delete(id);
  }

  /**
   * Writes each item's pixel geometry; reads no layout except label widths, once per label.
   *
   * @param held the one that is being dragged, which stays as the hand has it
   * @param rows where items stand in their lanes, as far as that is not left to vis-timeline
   * @param paintedWords where the words of an item are painted: those of its own stand over them, not once more on another side
   */
  place(
    elements: ReadonlyMap<string, HTMLElement>,
    view: View,
    held: string | null,
    rows: RowsInHand | null,
    paintedWords: (id: string) => PaintedWords | null,
  ): void {
    const drawn: DrawnItem[] = [];
    for (const id of elements.keys()) {
      const item = this.#shown.get(id);
      const parts = this.#parts.get(id);
      if (item === undefined || parts === undefined || held === id) continue;
      if (parts.width === 0) parts.width = parts.label.offsetWidth;
      const painted = rows === null ? null : paintedWords(id);
      const geometry = geometryOf(item, view, parts.width, placeOver(painted));
      drawn.push({ item, boxStart: boxStartOf(item, view), geometry, labelWidth: parts.width, band: this.#bandOf(id), painted });
    }
    const atEdge = keptFromEdge(drawn, view.width, rows !== null);
    for (const { item, geometry } of drawn) {
      const element = elements.get(item.id);
      const own = atEdge.get(item.id) ?? geometry;
      if (element === undefined) continue;
      placeLabel(element, own);
      const row = rows?.get(item.id);
      const room = row === undefined ? undefined : markRoomIn(row, own.inside);
      this.#parts.get(item.id)?.graphic.draw(item, own, room);
      if (rows !== null) standWords(element, item, own.inside ? room?.barHeight : undefined);
      if (room === undefined) element.style.removeProperty('--bar-height');
      else element.style.setProperty('--bar-height', `${room.barHeight}px`);
      if (rows === null) continue;
      element.style.setProperty('--row-middle', `${row?.middle ?? 0}px`);
      if (row !== undefined) element.style.setProperty('--row-reach', `${row.reach}px`);
    }
    nameSeriesOnce(elements, this.#shown, view);
  }
}

/** Words on a bar in a row of a crowd stand in it as those that are painted do. */
function standWords(element: HTMLElement, item: ChartItem, barHeight = Number.POSITIVE_INFINITY): void {
  const isOnBar = item.kind === 'event' && item.mark.shape === 'span';
  const { lift, isWithin } = standIn(barHeight, isOnBar ? item.mark.title : '', WORDS_IN_ROWS);
  element.style.setProperty('--words-lift', `${lift}px`);
  element.classList.toggle('words-over', !isWithin);
}

/** The elements of the items that are drawn, by id. */
export function itemElements(host: HTMLElement): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const element of host.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-id]:not(.annals-ghost)')) {
    const id = element.dataset['id'];
    if (id !== undefined) elements.set(id, element);
  }
  return elements;
}
