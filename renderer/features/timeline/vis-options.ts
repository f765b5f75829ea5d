import { majorLabel, minorLabel } from './axis-labels';
import { FAR_MS } from './chart-item';

export const YEAR = 31_556_952_000;
/** Most and least time that the chart shows. */
export const WIDEST = 2 * FAR_MS;
export const NARROWEST = 60_000;

/** Items one above the other, each clear of its neighbours. No gap to the side: labels bring their own air. */
export const STACKED = { margin: { axis: 8, item: { horizontal: 0, vertical: 9 } } };
/** The same with as little between them as keeps them apart. */
export const STACKED_CLOSE = { margin: { axis: 3, item: { horizontal: 0, vertical: 1 } } };
/**
 * Items stand where the style sheet says. Nothing then lies in the way of anything else for vis-timeline, so that it neither stacks items
 * nor makes a lane higher for them; `stack: false` would not do, since an order of items has it stack all the same.
 */
export const OWN_ROWS = { margin: { axis: 0, item: { horizontal: -1e7, vertical: 0 } } };

/** From window to window, in milliseconds. */
export const GLIDE = { duration: 220, easingFunction: 'easeInOutQuad' } as const;

/** What is the same for every chart. */
export const FIXED_OPTIONS = {
  autoResize: false,
  height: '100%',
  verticalScroll: true,
  zoomMin: NARROWEST,
  zoomMax: WIDEST,
  ...{ min: -FAR_MS, max: FAR_MS },
  orientation: { axis: 'top', item: 'top' },
  ...STACKED,
  maxMinorChars: 5,
  stack: true,
  type: 'range',
  showCurrentTime: false,
  showTooltips: false,
  multiselect: false,
  selectable: true,
  dataAttributes: ['id'],
  editable: { add: false, remove: false, updateTime: true, updateGroup: true, overrideItems: false },
  itemsAlwaysDraggable: { item: true, range: false },
  snap: null,
  groupOrder: 'order',
  format: {
    minorLabels: (date: { valueOf(): number }, scale: string) => minorLabel(+date, scale),
    majorLabels: (date: { valueOf(): number }, scale: string) => majorLabel(+date, scale),
  },
};
