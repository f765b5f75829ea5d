import type { Series } from '../series';
import { type Below, belowOf } from './blocks';
import { dayMonthYear } from './calendar';
import { cadenceLine, sourcesLine } from './footer';
import type { LaneInput } from './lanes';
import type { LegendKey } from './legend';
import type { Draft } from './picture';
import type { Frame } from './sizes';
import { cleanText } from './text';

/** Legend and footer of one page. `sources` are the same on every call, and costly for a million events: made once by the caller. */
export function belowFor(
  draft: Draft,
  frame: Frame,
  legend: readonly LegendKey[],
  words: { readonly completeness: string; readonly series: readonly Series[]; readonly sources: string; readonly page: string },
): Below {
  const present = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  return belowOf({
    frame,
    legend,
    measure: draft.measure,
    left: present([words.completeness, cadenceLine(words.series)]),
    right: present([
      words.sources,
      `as of ${dayMonthYear(draft.content.today, true)}`,
      cleanText(draft.input.timeline.homeZone),
      words.page,
    ]),
  });
}

export function sourcesOf(draft: Draft): string {
  return sourcesLine(eventsOf(draft.lanes), draft.input.timeline.homeZone);
}

function* eventsOf(lanes: readonly LaneInput[]): Iterable<LaneInput['events'][number]> {
  for (const lane of lanes) yield* lane.events;
}
