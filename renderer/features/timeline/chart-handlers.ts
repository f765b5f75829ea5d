import type { DragKind, DragProposal } from './drag-session';
import type { View } from './geometry';

/** What the chart tells whoever mounted it. */
export interface ChartHandlers {
  /** The chart can be seen and used: vis-timeline hides it until its second drawing. */
  onReady(): void;
  /** The window changed, by whatever cause; called at most once a frame. */
  onWindow(view: View): void;
  onSelect(id: string | null): void;
  onOpen(id: string): void;
  /** Double click on empty space. */
  onAdd(time: number, lane: number): void;
  onLane(lane: number): void;
  /** While dragging: the place the item would snap to, or null when it cannot go there. */
  onDragging(id: string, kind: DragKind, delta: number): DragProposal | null;
  onDropped(id: string, kind: DragKind, delta: number, lane: number): void;
  /** The items' DOM is in place; roles and focus can be set. */
  onDrawn(elements: ReadonlyMap<string, HTMLElement>): void;
}
