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
  /** The timeline has changed: where what is selected was seen and went out of view by another date, the view goes with it. */
  edited(): void;
  /** After the chart was drawn. */
  drawn(elements: ReadonlyMap<string, HTMLElement>): void;
}

export function createSelectionInView(host: HTMLElement, { view, bound, showSpan, redraw, reveal }: Edges): SelectionInView {
  /** What is still to be scrolled to in its lane, and where it lies. */
  let awaited: { readonly item: string; readonly span: TimeWindow | null } | null = null;
  /** Where what is selected was when it was last looked for. */
  let known: { readonly selection: Selection; readonly span: TimeWindow | null } | null = null;

  async function bring(selection: Selection): Promise<void> {
    awaited = null;
    const item = itemIdOf(selection);
    if (item === null) return;
    const span = await selectedSpan(selection);
    if (selection !== viewState.getState().selection) return;
    known = { selection, span };
    awaited = { item, span };
    if (span !== null && !isInView(span, bound())) showSpan(span);
    else redraw();
  }

  /** Of what was selected on the chart, too: its date is edited elsewhere. */
  async function remember(selection: Selection): Promise<void> {
    const span = await selectedSpan(selection);
    if (selection === viewState.getState().selection) known = { selection, span };
  }

  async function follow(selection: Selection): Promise<void> {
    const before = known?.selection === selection ? known.span : null;
    await remember(selection);
    const now = known?.selection === selection ? known.span : null;
    // What the hand or a key moves on the chart is where that has put it.
    if (before === null || now === null || host.contains(document.activeElement)) return;
    if (isInView(before, bound()) && !isInView(now, bound())) showSpan(now);
  }

  return {
    edited() {
      const { selection } = viewState.getState();
      if (selection.kind === 'event') void follow(selection);
    },
    changed(byHand) {
      const { selection } = viewState.getState();
      if (selection === seen) return;
      seen = selection;
      if (byHand) {
        awaited = null;
        void remember(selection);
      } else void bring(selection);
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
