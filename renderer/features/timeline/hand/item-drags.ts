import type { ChartHandlers } from '../chart-handlers';
import type { ChartItem } from '../chart-item';
import { classNameOf } from '../item-label';
import { type DragChange, DragSession } from './drag-session';

/** An item as vis-timeline drags it. */
export interface DraggedItem {
  id: string;
  group: number;
  start: number;
  end: number;
  className: string;
}

/** As far aside as a hand comes that goes straight up or down, pixels. */
const SLIP_PX = 6;

type Done<T> = (item: T | null) => void;

export interface DragEdges {
  readonly host: HTMLElement;
  readonly handlers: Pick<ChartHandlers, 'onDragging' | 'boxesAlong' | 'alongBy' | 'onDropped' | 'onRefused' | 'onDragCancelled'>;
  itemOf(id: string): ChartItem | undefined;
  elementOf(id: string): HTMLElement | undefined;
  /** How long a stretch of time is on the chart. */
  pixelsOf(ms: number): number;
  /** Ends the gesture as letting go does. */
  letGo(): void;
}

/** What vis-timeline asks while an item is dragged, and when it is let go: where it snaps to, and whether it stays there. */
export class ItemDrags {
  readonly #edges: DragEdges;
  #session: DragSession | null = null;

  constructor(edges: DragEdges) {
    this.#edges = edges;
  }

  /** Id of the item that is being dragged. */
  get held(): string | null {
    return this.#session?.id ?? null;
  }

  moving<T extends DraggedItem>(item: T, done: Done<T>): void {
    const { host, handlers, itemOf, elementOf, letGo } = this.#edges;
    const shown = itemOf(item.id);
    if (shown === undefined) {
      done(null);
      return;
    }
    this.#session ??= new DragSession(shown, host, elementOf(item.id), letGo);
    const change = this.#changeOf(this.#session, item, shown.lane);
    const { kind, delta } = change;
    const proposal = handlers.onDragging(item.id, kind, delta, item.group);
    // vis-timeline writes the classes anew with each movement: what shows it, and where its label stands, stays as it was grasped.
    item.className = this.#session.className ?? item.className;
    if (proposal !== null) {
      this.#session.shown = { ...change, refusal: proposal.refusal };
      if (proposal.refusal !== undefined) item.group = shown.lane;
      item.start = proposal.start;
      item.end = proposal.end;
      if (proposal.sameLane) {
        item.group = shown.lane;
        this.#session.takeAlong(
          () => handlers.boxesAlong(item.id),
          (id) => this.#edges.pixelsOf(handlers.alongBy(id, delta)),
        );
      }
      this.#session.say(proposal.words);
    }
    done(proposal === null ? null : item);
  }

  dropped<T extends DraggedItem>(item: T, done: Done<T>): void {
    const session = this.#session;
    const { handlers, itemOf } = this.#edges;
    this.#session = null;
    session?.end();
    const shown = itemOf(item.id);
    if (shown !== undefined) item.className = classNameOf(shown);
    // Accepted for the moment; the broadcast after COMMIT confirms it, a refusal restores it.
    done(session?.cancelled === true ? null : item);
    if (session === null) return;
    if (session.cancelled) {
      handlers.onDragCancelled();
      return;
    }
    const { kind, delta, refusal } = session.shown;
    handlers.onDropped(item.id, kind, delta, item.group);
    if (refusal !== undefined) handlers.onRefused(refusal);
  }

  /** What goes to another lane keeps its date as long as the hand has only slipped aside on the way. */
  #changeOf(session: DragSession, { start, end, group }: DraggedItem, lane: number): DragChange {
    const change = session.change(+start, +end);
    const hasSlipped = change.kind === 'move' && group !== lane && Math.abs(this.#edges.pixelsOf(change.delta)) <= SLIP_PX;
    return hasSlipped ? { ...change, delta: 0 } : change;
  }
}
