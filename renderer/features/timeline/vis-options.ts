import { majorLabel, minorLabel } from './axis-labels';

const YEAR = 31_556_952_000;
/** Most and least time that the chart shows; beyond ~50,000 years vis-timeline's axis falls back to days. */
export const WIDEST = 20_000 * YEAR;
export const NARROWEST = 60_000;

/** What is the same for every chart. */
export const FIXED_OPTIONS = {
  autoResize: false,
  height: '100%',
  verticalScroll: true,
  zoomMin: NARROWEST,
  zoomMax: WIDEST,
  orientation: { axis: 'top', item: 'top' },
  // No gap to the side: neighbouring counts share an edge, and labels bring their own air.
  margin: { axis: 8, item: { horizontal: 0, vertical: 9 } },
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
