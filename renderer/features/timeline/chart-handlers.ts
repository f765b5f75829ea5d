import type { TimeWindow } from '../../state/view-state';
import type { PaintedWords } from './crowd/hits';
import type { View } from './geometry';
import type { BoxAlong } from './hand/along-ghosts';
import type { DragKind, DragProposal } from './hand/drag-session';

/** What the chart tells whoever mounted it. */
export interface ChartHandlers {
  /** The chart can be seen and used: vis-timeline hides it until its second drawing. */
  onReady(): void;
  /** The chart begins to move from one window to another. */
  onSetOut(from: TimeWindow, to: TimeWindow): void;
  /** The window changed, by whatever cause; called at most once a frame. */
  onWindow(view: View): void;
  /** The window is moving: items and axis are where it has them; `onWindow` comes once it rests. */
  onMoving(view: View): void;
  /** How much time zooming out shows at most, milliseconds. */
  widest(): number;
  /** @param time that the hand points at, of a count; left out: of what is selected by itself */
  onSelect(id: string | null, time?: number): void;
  onOpen(id: string): void;
  /** A click or double click where no item stands; answers whether something is painted there, which it then was about. */
  onPainted(clientX: number, clientY: number, act: 'click' | 'open', time: number): boolean;
  /** A click on empty space. */
  onBackground(): void;
  /** Double click on empty space. */
  onAdd(time: number, lane: number): void;
  /** While dragging: the place the item would snap to, or null when it cannot go there. `lane`: the one under the hand. */
  onDragging(id: string, kind: DragKind, delta: number, lane: number): DragProposal | null;
  /** Where on the page those stand that go along in time with what is dragged. */
  boxesAlong(id: string): readonly BoxAlong[];
  /** How far one of those comes when all are moved by so many milliseconds, each in its own precision. */
  alongBy(id: string, delta: number): number;
  onDropped(id: string, kind: DragKind, delta: number, lane: number): void;
  /** It was let go over a row that it cannot go to; with the reason. */
  onRefused(why: string): void;
  /** The drag was given up, and the item is back. */
  onDragCancelled(): void;
  /** Where the words of an item are painted: those of the item then stand there, too. Null where they are not. */
  paintedWords(id: string): PaintedWords | null;
  /** The items' DOM is in place; roles and focus can be set. */
  onDrawn(elements: ReadonlyMap<string, HTMLElement>): void;
}
