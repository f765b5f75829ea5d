/* What the page needs to draw marks as the chart does; e2e bundles it and hands it to the real window. */
export { laneProperties } from '../renderer/ui/look/lane-inks';
export { markSvg, writeDom } from '../renderer/ui/look/write-dom';
