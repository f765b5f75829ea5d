import { fail, ok, type Result } from '../result';
import { belowFor, sourcesOf } from './below';
import { chooseEvents, type LaneContent } from './lanes';
import { fitHeight, tooDense } from './lanes-fit';
import { type LanesDraft, type Planned, planAt, seriesOf } from './lanes-plan';
import { linksAmong, placeLinks } from './links';
import { MAX_SIDE } from './options';
import { paginate } from './paginate';
import { periodsOf } from './periods';
import type { Draft, Picture } from './picture';
import { designScale, rowHeightFor } from './sizes';
import { placeStrips, type StripPlan, stripsHeight } from './strips';

const SHRINK = 0.9;
const LEAST_SCALE = 0.05;

/** Lays out lanes in which time runs to the right, in one row or one for each period. */
export function layOutLanes(draft: Draft): Result<readonly Picture[]> {
  const periods = periodsOf(draft.range, draft.options.rowsPer);
  if (!periods.ok) return periods;
  const known = new Map<string, LaneContent>();
  const lanesDraft: LanesDraft = {
    ...draft,
    periods: periods.value,
    sources: sourcesOf(draft),
    links: draft.options.links ? linksAmong(draft.lanes) : [],
    laidOut: new WeakMap(),
    contentOf: (lane, level, msPerUnit) => {
      const key = `${level} ${level === 'thinned' ? msPerUnit : ''} ${lane.lane.id}`;
      const content = known.get(key) ?? chooseEvents(lane, level, draft.range, msPerUnit);
      known.set(key, content);
      return content;
    },
  };
  const { height } = draft.size;
  if (height === null) return automaticHeight(lanesDraft);
  return ok(draft.options.pages === 'several' ? severalPages(lanesDraft, height) : [fixedHeight(lanesDraft, height)]);
}

function automaticHeight(draft: LanesDraft): Result<readonly Picture[]> {
  const scale = designScale(draft.size);
  const planned = planAt(draft, scale, tooDense(draft, scale));
  const rows = planned.plans.reduce((total, plan) => total + plan.rows.length, 0);
  const row = rowHeightFor(rows);
  const height = planned.heightWith(row);
  if (height * scale > MAX_SIDE) {
    const message = 'The picture would be too high. Take a shorter range, longer periods per row, or a fixed height.';
    return fail('invalid', message, draft.options.rowsPer === null ? 'height' : 'rowsPer');
  }
  return ok([finish(draft, planned, { strips: planned.strips, row, designHeight: height, page: 1, pages: 1 }, [])]);
}

function fixedHeight(draft: LanesDraft, height: number): Picture {
  const { planned, row, warnings } = fitHeight(draft, height);
  return finish(draft, planned, { strips: planned.strips, row, designHeight: height / planned.scale, page: 1, pages: 1 }, warnings);
}

/** A page must have room for its axis and a few rows; else everything on it is made smaller. */
const LEAST_ROOM = 160;

/** Text keeps its size; what does not fit on a page goes to the next. */
function severalPages(draft: LanesDraft, height: number): Picture[] {
  let scale = designScale(draft.size);
  let planned = planAt(draft, scale, tooDense(draft, scale));
  const roomOf = (one: Planned): number => height / one.scale - one.header.end - one.below.height;
  while (roomOf(planned) < LEAST_ROOM && scale > LEAST_SCALE) {
    scale *= SHRINK;
    planned = planAt(draft, scale, tooDense(draft, scale));
  }
  const row = rowHeightFor(planned.plans.reduce((total, plan) => total + plan.rows.length, 0));
  const pages = paginate(planned.strips, roomOf(planned), row, planned.frame.narrow);
  return pages.map((strips, index) =>
    finish(draft, planned, { strips, row, designHeight: height / planned.scale, page: index + 1, pages: pages.length }, []),
  );
}

interface Page {
  readonly strips: readonly StripPlan[];
  readonly row: number;
  readonly designHeight: number;
  readonly page: number;
  readonly pages: number;
}

function finish(draft: LanesDraft, planned: Planned, at: Page, warnings: readonly string[]): Picture {
  const { frame, header, scale, counts, completeness, legend } = planned;
  const { strips, row, designHeight, page, pages } = at;
  const several = draft.options.pages === 'several';
  const pageWords = several ? `page ${page} of ${pages}` : '';
  const series = seriesOf(planned.plans);
  const below = several ? belowFor(draft, frame, legend, { completeness, series, sources: draft.sources, page: pageWords }) : planned.below;
  const needed = header.end + stripsHeight(strips, row, frame.narrow) + below.height;
  // A last page that is half empty stays so; a single page is filled.
  const rows = strips.reduce((total, strip) => total + strip.lanes.reduce((sum, lane) => sum + lane.plan.rows.length, 0), 0);
  const spare = several ? 0 : Math.max(0, designHeight - needed) / Math.max(1, rows);
  const placed = placeStrips(strips, header.end, row, frame.narrow, spare);
  const last = placed.at(-1);
  return {
    width: draft.size.width,
    height: draft.size.height ?? Math.round(designHeight * scale),
    unit: draft.size.unit,
    ...{ scale, theme: draft.options.theme, frame, designHeight, range: draft.range, header },
    strips: placed,
    list: null,
    links: placeLinks(draft.links, placed),
    ...{ legend, below, counts, completeness, page, pages, warnings },
    // On paper the footer stands at the foot of the page.
    end: several ? designHeight - below.height : (last?.end ?? header.end) + (last?.lowerAxis ?? 0),
  };
}
