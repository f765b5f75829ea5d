import { parseFilter } from '../filter';
import { holdsOf } from '../holds';
import { fail, ok, type Result } from '../result';
import { type PictureContent, type PictureInput, readContent } from './input';
import type { LaneInput } from './lanes';
import { layOutLanes } from './lanes-layout';
import { layOutList } from './list-layout';
import type { PictureOptions } from './options';
import { pageSizeOf } from './page';
import type { Draft, Picture } from './picture';
import { type PictureRange, resolveRange, touches } from './range';
import type { Measure } from './text';

export interface LayoutEdges {
  readonly measure: Measure;
  /** UTC milliseconds; decides what is today when the options do not. */
  readonly nowMs: number;
}

/**
 * Lays a timeline out as the pages of a picture, one unless several are asked for. Pure: the same input gives the same
 * picture. Fails, naming the field, when an option means nothing. Every event in range is drawn once or counted once,
 * and `counts` says which.
 */
export function layoutPages(input: PictureInput, options: PictureOptions, edges: LayoutEdges): Result<readonly Picture[]> {
  const filter = options.filter === null || options.filter === '' ? ok(null) : parseFilter(options.filter);
  if (!filter.ok) return filter;
  const size = pageSizeOf(options);
  if (options.pages === 'several' && size.height === null)
    return fail('invalid', 'Several pages need a height: choose the shape of a page, or give a height.', 'pages');
  if (options.layout === 'list' && options.rowsPer !== null)
    return fail('invalid', 'A list has no rows of time: leave out “rows per”, or choose the layout with lanes.', 'rowsPer');
  if (options.layout === 'list' && options.collapsed.length > 0)
    return fail('invalid', 'A list has no lanes to collapse: leave them out, or choose the layout with lanes.', 'collapsed');
  const content = readContent(input, options, edges.nowMs, filter.value);
  const range = resolveRange(options, content.whole, input.timeline.homeZone);
  if (!range.ok) return range;
  const lanes = laneInputs(content, range.value);
  const holds = holdsOf(eventsOf(lanes));
  // From here on there is only what may leave.
  const leaving: PictureInput = { ...input, timeline: content.timeline, lanes: content.lanes, events: content.events };
  const draft: Draft = {
    input: { ...leaving, series: content.series.map((one) => one.series) },
    content,
    options,
    size,
    range: range.value,
    lanes,
    holds,
    measure: edges.measure,
  };
  return options.layout === 'list' ? ok(layOutList(draft)) : layOutLanes(draft);
}

/** One after the other, and no list of them: that takes a tenth of a picture of very many. */
function* eventsOf(lanes: readonly LaneInput[]): Generator<LaneInput['events'][number]> {
  for (const { events } of lanes) yield* events;
}

/** The first page; the only one unless several are asked for. */
export function layoutPicture(input: PictureInput, options: PictureOptions, edges: LayoutEdges): Result<Picture> {
  const pages = layoutPages(input, options, edges);
  if (!pages.ok) return pages;
  const [first] = pages.value;
  return first === undefined ? fail('internal', 'The picture has no page.') : ok(first);
}

function laneInputs(content: PictureContent, range: PictureRange): LaneInput[] {
  const events = new Map(content.lanes.map((lane) => [lane.id, content.events.slice(0, 0)]));
  for (const event of content.events) if (touches(event, range)) events.get(event.lane)?.push(event);
  return content.lanes.map((lane, index) => ({
    lane,
    index: content.laneIndexes.get(lane.id) ?? index,
    events: events.get(lane.id) ?? [],
    series: content.series.filter((one) => one.series.lane === lane.id),
  }));
}
