import { TAIL } from '../edge-labels';
import type { Drawn, OwnStretches } from './handle-place';

/** Where an item is drawn, as it stands on the chart, and its words; null where it is no item there. Pixels of the view. */
export function ownStretches(host: HTMLElement, id: string): OwnStretches | null {
  const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  const element = host.querySelector<HTMLElement>(`.vis-foreground .vis-item[data-id="${CSS.escape(id)}"]:not(.annals-ghost)`);
  if (panel === undefined || element === null) return null;
  // What shapes are filled with is part of the drawing, too, and nowhere.
  const boxes = [...element.querySelectorAll('.graphic svg *')].map((part) => part.getBoundingClientRect()).filter((box) => box.width > 0);
  const label = element.querySelector('.label')?.getBoundingClientRect();
  if (boxes.length === 0 || label === undefined) return null;
  const inView = (left: number, right: number): Drawn => ({ start: left - panel.left, end: right - panel.left });
  // What is cut of a label is masked: it is measured as if it were whole.
  const longest = Number.parseFloat(element.style.getPropertyValue('--label-max'));
  const width = Math.min(label.width - TAIL, longest);
  return {
    mark: inView(Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right))),
    words: width > 0 ? inView(label.left, label.left + width) : null,
  };
}

/** The same where a view has moved it. */
export function movedBy({ mark, words }: OwnStretches, by: number): OwnStretches {
  const moved = ({ start, end }: Drawn): Drawn => ({ start: start + by, end: end + by });
  return { mark: moved(mark), words: words === null ? null : moved(words) };
}
