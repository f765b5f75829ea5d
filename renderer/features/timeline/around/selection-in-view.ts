import { type Selection, type TimeWindow, viewState } from '../../../state/view-state';
import { itemIdOf } from '../chart-selection';
import type { View } from '../geometry';
import { scrollToElement } from '../lanes/lane-scroll';
import { selectedSpan } from './selected-span';

/** What was last selected while a chart was shown: anything else was selected elsewhere, and is to be looked for. */
let seen: Selection = viewState.getState().selection;

interface Edges {
  readonly view: () => View;
  /** Where the view is going, while it glides; else where it is. */
  readonly bound: () => View;
  /** Keeps the zoom where it can. */
  readonly showSpan: (span: TimeWindow) => void;
  /** Has `drawn` called. */
  readonly redraw: () => void;
  /** Scrolls to where an item stands that is not drawn, since its lane is out of sight; nothing where it is not on the chart. */
  readonly reveal: (item: string) => void;
}

/** Brings what is selected elsewhere (by searching, in the table, among reviews, by adding it) into view, in time and in its lane. */
export interface SelectionInView {
  /** What is selected has changed; `byHand`: on the chart, where it is seen. */
  changed(byHand: boolean): void;
  /** After the chart was drawn. */
  drawn(elements: ReadonlyMap<string, HTMLElement>): void;
}

export function createSelectionInView(host: HTMLElement, { view, bound, showSpan, redraw, reveal }: Edges): SelectionInView {
  /** What is still to be scrolled to in its lane, and where it lies. */
  let awaited: { readonly item: string; readonly span: TimeWindow | null } | null = null;

  async function bring(selection: Selection): Promise<void> {
    awaited = null;
    const item = itemIdOf(selection);
    if (item === null) return;
    const span = await selectedSpan(selection);
    if (selection !== viewState.getState().selection) return;
    awaited = { item, span };
    if (span !== null && !isInView(span, bound())) showSpan(span);
    else redraw();
  }

  return {
    changed(byHand) {
      const { selection } = viewState.getState();
      if (selection === seen) return;
      seen = selection;
      if (byHand) awaited = null;
      else void bring(selection);
    },
    drawn(elements) {
      if (awaited === null) return;
      const { item, span } = awaited;
      const element = elements.get(item);
      if (span !== null && !isInView(span, view())) return;
      if (element === undefined) {
        // vis-timeline draws nothing of a lane that is scrolled out of sight.
        reveal(item);
        return;
      }
      awaited = null;
      scrollToElement(host, element);
    },
  };
}

/** At the very edge nothing is seen. */
const EDGE = 0.03;

/** Whether something of a stretch of time is seen, clear of the edges. */
export function isInView(span: TimeWindow, { start, end }: TimeWindow): boolean {
  const edge = (end - start) * EDGE;
  return span.start < end - edge && span.end > start + edge;
}
