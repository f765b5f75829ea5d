import type { PageSize } from './page';

/**
 * How large things are drawn.
 *
 * A picture is laid out in design units and scaled once: text of 14 units is meant for a picture 1,440 units wide, so
 * one of 3,840 px looks like one of 1,440 px drawn larger, and every title can be read when it is shown on a slide.
 * With a fixed height the smaller side decides (a banner of 20,000 × 1,200 px gets text for its height, and its length
 * goes into time). Without, growth stops at four times: wider pictures then show more time, not bigger letters. Below
 * 1,440 px text keeps its size and the layout gets narrower.
 */
const DESIGN_WIDTH = 1440;
const DESIGN_HEIGHT = 810;
const LARGEST_AUTOMATIC = 4;

export function designScale(size: PageSize): number {
  const byWidth = size.width / DESIGN_WIDTH;
  if (size.height === null) return Math.max(1, Math.min(byWidth, LARGEST_AUTOMATIC));
  return Math.max(1, Math.min(byWidth, size.height / DESIGN_HEIGHT));
}

export const TITLE_SIZE = 27;
export const SUBTITLE_SIZE = 14.5;
export const LANE_SIZE = 14;
export const LABEL_SIZE = 14;
export const LABEL_LINE = 18;
/** Of all labels where there is a crowd: that of the window's, for which the rows of a scene are made. */
export const CROWD_LABEL_SIZE = 12;
/** Height of a line of a label of this size. */
export function labelLine(size: number): number {
  return (LABEL_LINE * size) / LABEL_SIZE;
}
/** From the middle of a line to its baseline, as a share of the size (Inter: half the height of a capital). */
export const BASELINE = 0.36;
export const BAR_HEIGHT = 26;
export const LEGEND_SIZE = 12.5;
export const FOOTER_SIZE = 12;

/** Row heights in design units. */
export const ROW_LEAST = 26;
export const ROW_MOST = 60;
/** Airy as long as there are few rows, tighter when a picture grows long. */
export function rowHeightFor(rows: number): number {
  return rows <= 16 ? 42 : Math.max(28, 42 - (rows - 16) * 0.4);
}

export interface Frame {
  readonly width: number;
  readonly margin: number;
  /** Narrow pictures have lane titles above the rows instead of in a column. */
  readonly narrow: boolean;
  /** Right end of the lane column, left end of the plot. */
  readonly left: number;
  readonly right: number;
}

/** `paper`: printers do not reach the edge of a sheet. */
export function frameOf(width: number, widestLaneTitle: number, paper = false): Frame {
  const margin = width >= 1000 ? 48 : width >= 640 ? (paper ? 44 : 28) : 16;
  const narrow = width < 640;
  const column = Math.min(Math.max(widestLaneTitle + 16 + 22, 110), Math.max(150, width * 0.16));
  return { width, margin, narrow, left: narrow ? margin : margin + column, right: width - margin };
}
