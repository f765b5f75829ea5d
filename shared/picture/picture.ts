import type { Holds } from '../holds';
import { type Below, type Header, headerOf } from './blocks';
import { type Counts, completenessLine } from './footer';
import type { PictureContent, PictureInput } from './input';
import type { LaneInput, LanePlan } from './lanes';
import type { LegendKey } from './legend';
import type { PlacedLink } from './links';
import type { PlacedEntry } from './list-place';
import type { ListFrame } from './list-text';
import type { PictureOptions, PictureTheme } from './options';
import type { PageSize } from './page';
import type { PictureRange } from './range';
import type { Frame } from './sizes';
import type { PlacedStrip } from './strips';
import type { Measure } from './text';

/** A picture laid out, or one page of it: all places in design units, to be scaled by `scale` when drawn. */
export interface Picture {
  /** CSS pixels; paper sizes are not whole numbers. */
  readonly width: number;
  readonly height: number;
  readonly unit: PageSize['unit'];
  /** CSS pixels per design unit. */
  readonly scale: number;
  readonly theme: PictureTheme;
  readonly frame: Frame;
  readonly designHeight: number;
  readonly range: PictureRange;
  readonly header: Header;
  /** Rows of time, each with its axis and lanes; empty in a list. */
  readonly strips: readonly PlacedStrip[];
  /** Null when the picture is not a list. */
  readonly list: { readonly frame: ListFrame; readonly entries: readonly PlacedEntry[] } | null;
  readonly links: readonly PlacedLink[];
  /** Of the whole document: all that is in range, be it drawn or counted. */
  readonly within: readonly Pick<LaneInput, 'lane' | 'events'>[];
  readonly legend: readonly LegendKey[];
  readonly below: Below;
  /** Where legend and footer begin. */
  readonly end: number;
  /** Of the whole document, whichever page this is. */
  readonly counts: Counts;
  readonly completeness: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly warnings: readonly string[];
}

/** What both layouts start from. */
export interface Draft {
  readonly input: PictureInput;
  readonly content: PictureContent;
  readonly options: PictureOptions;
  readonly size: PageSize;
  readonly range: PictureRange;
  readonly lanes: readonly LaneInput[];
  /** Of the events in range, by sensitivity. */
  readonly holds: Holds;
  readonly measure: Measure;
}

export function headerFor({ input, options, range, measure }: Draft, frame: Frame): Header {
  const { title, subtitle } = input.timeline;
  return headerOf({ title: options.title ?? title, subtitle, range, frame, measure });
}

/** Counts over lanes in rows: an event or a review that reaches over several rows is one. */
export function countsOfPlans(draft: Draft, plans: readonly LanePlan[], links: Counts['links']): Counts {
  const drawn = new Set<string>();
  const reviews = new Set<string>();
  let counted = 0;
  let collapsed = 0;
  for (const plan of plans) {
    for (const item of plan.items) drawn.add(item.event.id);
    counted += plan.counted;
    if (plan.crowd?.collapsed === true) collapsed += plan.counted;
    for (const review of plan.reviews) for (const n of review.shown) reviews.add(`${review.series.id} ${n}`);
  }
  return { ...totalsOf(draft), drawn: drawn.size, counted, collapsed, reviews: reviews.size, links };
}

export function totalsOf({ content, holds }: Draft): Pick<Counts, 'total' | 'withheld' | 'holds' | 'titlesNaming' | 'reviewsTotal'> {
  return {
    holds,
    titlesNaming: content.titlesNaming,
    total: content.total,
    withheld: content.withheld,
    reviewsTotal: content.series.reduce((total, one) => total + one.occurrences.length, 0),
  };
}

export function completenessOf({ content, range, options }: Draft, counts: Counts): string {
  return completenessLine(counts, content, range, options);
}
