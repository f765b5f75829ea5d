import { belowFor, sourcesOf } from './below';
import type { Header } from './blocks';
import type { Counts } from './footer';
import { bracketKey, fades, type LegendKey, legendOf } from './legend';
import { linksAmong } from './links';
import { type ListEdges, type ListEntry, planList } from './list';
import { type ListedLane, listedLane } from './list-choice';
import { COUNT_UNITS, type Stretch, stretchFor } from './list-counts';
import { listHeight, paginateList, placeList } from './list-place';
import { type ListFrame, listFrameOf } from './list-text';
import { completenessOf, type Draft, headerFor, type Picture, totalsOf } from './picture';
import { designScale, type Frame, frameOf } from './sizes';

/** More entries than this nobody reads in a picture: the rest is counted per stretch of time. */
const MOST_ENTRIES = 600;
const MOST_ENTRIES_ON_PAGES = 5000;
const MOST_COUNTS = 120;
const LEAST_COUNTS = 8;
const SHRINK = 0.9;
/** Text may become as small as this before entries are drawn closer, and after that as small as … */
const AIRY = 0.85;
const LEAST_NAMED = 0.7;
const LEAST_SCALE = 0.05;

interface Planned {
  readonly scale: number;
  readonly frame: Frame;
  readonly listFrame: ListFrame;
  readonly header: Header;
  readonly entries: readonly ListEntry[];
  readonly legend: readonly LegendKey[];
  readonly counts: Counts;
  readonly completeness: string;
  readonly belowHeight: number;
}

/** Lays out a list in which time runs down the page. */
export function layOutList(draft: Draft): Picture[] {
  const sources = sourcesOf(draft);
  const links = draft.options.links ? linksAmong(draft.lanes) : [];
  const plan = (scale: number, per: Stretch | null, compact = false): Planned =>
    planAt(draft, { sources, links: links.length, scale, per, compact });
  const wanted = designScale(draft.size);
  const { height } = draft.size;
  const several = draft.options.pages === 'several';
  const amount = draft.lanes.reduce(
    (total, lane) => total + lane.events.length + lane.series.reduce((sum, one) => sum + one.occurrences.length, 0),
    0,
  );
  const unit = stretchFor(draft.range, MOST_COUNTS);
  const tooMany = amount > (several ? MOST_ENTRIES_ON_PAGES : MOST_ENTRIES);
  let planned = plan(wanted, tooMany ? unit : null);
  const needed = (one: Planned): number => one.header.end + listHeight(one.entries) + one.belowHeight;
  const fits = (one: Planned): boolean => height === null || needed(one) <= height / one.scale;
  if (!several) {
    for (let scale = wanted * SHRINK; !fits(planned) && !tooMany && scale >= wanted * AIRY; scale *= SHRINK) planned = plan(scale, null);
    for (let scale = wanted; !fits(planned) && !tooMany && scale >= wanted * LEAST_NAMED; scale *= SHRINK)
      planned = plan(scale, null, true);
    // Coarser counts, each of them in smaller text as well before the next; so coarse as to say nothing only at the end.
    const useful = COUNT_UNITS.slice(COUNT_UNITS.indexOf(unit), COUNT_UNITS.indexOf(stretchFor(draft.range, LEAST_COUNTS)) + 1);
    for (const coarser of useful)
      for (let scale = wanted; !fits(planned) && scale >= wanted * LEAST_NAMED; scale *= SHRINK) planned = plan(scale, coarser, true);
    const last = useful.at(-1) ?? unit;
    for (let scale = wanted * SHRINK; !fits(planned) && scale > LEAST_SCALE; scale *= SHRINK) planned = plan(scale, last, true);
  }
  const designHeight = height === null ? needed(planned) : height / planned.scale;
  const room = designHeight - planned.header.end - planned.belowHeight;
  const parts = several ? paginateList(planned.entries, Math.max(room, 100)) : [planned.entries];
  const warnings =
    planned.scale < wanted * LEAST_NAMED * SHRINK
      ? [`The height is small for this list: text is drawn at ${Math.round(planned.scale * 100)} %.`]
      : [];
  return parts.map((entries, index) => finish(draft, planned, sources, entries, designHeight, index + 1, parts.length, warnings));
}

interface Attempt {
  readonly sources: string;
  readonly links: number;
  readonly scale: number;
  readonly per: Stretch | null;
  readonly compact: boolean;
}

function planAt(draft: Draft, { sources, links, scale, per, compact }: Attempt): Planned {
  const { content, options, range, measure } = draft;
  const frame = frameOf(draft.size.width / scale, 0, draft.size.unit === 'mm');
  const listFrame = listFrameOf(frame.width, frame.margin);
  const contents = draft.lanes
    .filter((lane) => lane.events.length > 0 || lane.series.length > 0)
    .map((lane): ListedLane => listedLane(lane, per !== null, range, draft.input.timeline.homeZone));
  const titles = options.links
    ? new Map(draft.lanes.flatMap((lane) => lane.events.map((event) => [event.id, event.title] as const)))
    : new Map<string, string>();
  const edges: ListEdges = {
    ...{ frame: listFrame, compact, range, measure, homeZone: draft.input.timeline.homeZone, today: content.today },
    ...{ gradings: options.gradings, links: options.links, titles },
  };
  const entries = planList(contents, edges, per);
  const counts = countsOf(draft, entries, options.links ? links : null);
  const legend = legendOf([], keysOf(entries, options.gradings));
  const header = headerFor(draft, frame);
  const completeness = completenessOf(draft, counts);
  const below = belowFor(draft, frame, legend, {
    completeness,
    series: seriesOf(draft, entries),
    sources,
    page: options.pages === 'several' ? 'page 88 of 88' : '',
  });
  return { scale, frame, listFrame, header, entries, legend, counts, completeness, belowHeight: below.height };
}

function countsOf(draft: Draft, entries: readonly ListEntry[], links: number | null): Counts {
  const counts = { drawn: 0, counted: 0, collapsed: 0, reviews: 0 };
  const drawn = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'event') drawn.add(entry.event.id);
    else if (entry.kind === 'review') counts.reviews++;
    else if (entry.kind === 'count') {
      counts.counted += entry.count;
      counts.reviews += entry.reviews;
    }
  }
  counts.drawn = drawn.size;
  const named = links === null ? null : { total: links, drawn: linksNamed(draft, drawn) };
  return { ...totalsOf(draft), ...counts, links: named };
}

/** In a list a link is a line under the event it starts from. */
function linksNamed(draft: Draft, drawn: ReadonlySet<string>): number {
  return linksAmong(draft.lanes).filter((link) => drawn.has(link.type === 'follows' ? link.to : link.from)).length;
}

function keysOf(entries: readonly ListEntry[], gradings: boolean): Set<LegendKey> {
  const found = new Set<LegendKey>();
  for (const entry of entries) {
    if (entry.kind === 'review') found.add(entry.mark.state === 'cancelled' ? 'review-cancelled' : entry.mark.state);
    if (entry.kind !== 'event') continue;
    const { mark, shape, event } = entry;
    if (mark.status !== 'reported') found.add(mark.status);
    if (shape.kind === 'bracket') found.add(bracketKey(mark, shape.set !== undefined));
    if (shape.kind !== 'bracket' && mark.approximate) found.add('approximate');
    if (mark.uncertain) found.add('uncertain');
    if (shape.kind === 'bar' && fades(shape.stops)) found.add('fade');
    if (gradings && event.sources.some((source) => source.reliability !== undefined || source.credibility !== undefined))
      found.add('grading');
  }
  return found;
}

function seriesOf(draft: Draft, entries: readonly ListEntry[]): Draft['input']['series'][number][] {
  const shown = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'review' ? [entry.mark.seriesId] : entry.kind === 'count' && entry.seriesId !== undefined ? [entry.seriesId] : [],
    ),
  );
  return draft.input.series.filter((one) => shown.has(one.id));
}

function finish(
  draft: Draft,
  planned: Planned,
  sources: string,
  entries: readonly ListEntry[],
  designHeight: number,
  page: number,
  pages: number,
  warnings: readonly string[],
): Picture {
  const { frame, header, scale, legend, counts, completeness, listFrame } = planned;
  const several = draft.options.pages === 'several';
  const words = { completeness, series: seriesOf(draft, planned.entries), sources, page: several ? `page ${page} of ${pages}` : '' };
  const below = belowFor(draft, frame, legend, words);
  const placed = placeList(entries, header.end);
  const last = placed.at(-1);
  const fixed = draft.size.height !== null;
  return {
    width: draft.size.width,
    height: draft.size.height ?? Math.round(designHeight * scale),
    unit: draft.size.unit,
    ...{ scale, theme: draft.options.theme, frame, designHeight, range: draft.range, header },
    strips: [],
    list: { frame: listFrame, entries: placed },
    links: [],
    within: draft.lanes,
    ...{ legend, below, counts, completeness, page, pages, warnings },
    end: fixed ? designHeight - below.height : last === undefined ? header.end : last.top + last.height,
  };
}
