import { createStore } from 'zustand/vanilla';
import { canWrite } from '../../../state/conditions';
import type { EventItem } from '../chart-item';

/** The event whose title is edited where it stands on the chart, and where that is; pixels of the window. */
interface EditedTitle {
  readonly item: EventItem;
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  /** Brings the keyboard to the event, wherever that is drawn by then. */
  readonly bringKeyboard: () => void;
}

export const titleEdit = createStore<{ readonly edited: EditedTitle | null }>()(() => ({ edited: null }));

/** Takes the field away; what is typed in it is saved, as whenever a field is left. */
export function endTitleEdit(): void {
  if (titleEdit.getState().edited !== null) titleEdit.setState({ edited: null });
}

const AIR = 8;
const NARROWEST = 260;

/**
 * Begins to edit the title of an event over its label. Answers whether it can be: the event has to be drawn, and the timeline writable.
 *
 * @param bringKeyboard to the event, once the field is done with
 */
export function editTitle(host: HTMLElement, item: EventItem, bringKeyboard: () => void): boolean {
  const label = host.querySelector(`.vis-item[data-id="${CSS.escape(item.id)}"]:not(.annals-ghost) .title`)?.getBoundingClientRect();
  const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  if (label === undefined || panel === undefined || !canWrite()) return false;
  const width = Math.min(Math.max(label.width + 40, NARROWEST), panel.width - 2 * AIR);
  const left = Math.min(Math.max(label.left - AIR, panel.left + AIR), panel.right - width - AIR);
  titleEdit.setState({ edited: { item, left, width, middle: (label.top + label.bottom) / 2, bringKeyboard } });
  return true;
}
