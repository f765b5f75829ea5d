import { z } from 'zod';
import { cadenceSchema } from '../../../shared/series';
import { bridge } from '../../client';
import { filterState, setFilter } from '../filter/filter-state';
import { searchState } from '../search-state';
import { timelineState } from '../timeline-state';
import { whatIfState } from '../what-if-state';

/*
 * What the window is searched and filtered for, and the plan that is tried out: no unfinished entry, and nothing of the timeline's (decision
 * 13). Main remembers it as long as the window is open, so that a page that crashed or was loaded again goes on where it was.
 */

const lookingSchema = z.object({
  search: z.string(),
  filter: z.string(),
  whatIf: z.object({ seriesId: z.string(), every: cadenceSchema, anchor: z.string() }).nullable(),
});
type Looking = z.infer<typeof lookingSchema>;

/** Restores it once the timeline is shown, and hands over whatever changes from then on. Call once at start. */
export function watchLooking(): void {
  const stop = timelineState.subscribe(({ phase }) => {
    if (phase !== 'ready') return;
    stop();
    void restore().then(watch);
  });
}

async function restore(): Promise<void> {
  const answer = await bridge.window.looking();
  const kept = answer.ok ? lookingOf(answer.value) : null;
  if (kept === null) return;
  searchState.setState({ text: kept.search });
  whatIfState.setState({ whatIf: kept.whatIf });
  if (kept.filter !== '') void setFilter(kept.filter);
}

function watch(): void {
  let told = '';
  const tell = (): void => {
    const text = textOf({
      search: searchState.getState().text,
      filter: filterState.getState().typed,
      whatIf: whatIfState.getState().whatIf,
    });
    if (text === told) return;
    told = text;
    void bridge.window.keepLooking({ text });
  };
  searchState.subscribe(tell);
  filterState.subscribe(tell);
  whatIfState.subscribe(tell);
  tell();
}

/** Empty when nothing is looked for. */
export function textOf(looking: Looking): string {
  return looking.search === '' && looking.filter === '' && looking.whatIf === null ? '' : JSON.stringify(looking);
}

/** What was written down; null when it is something else. */
export function lookingOf(text: string): Looking | null {
  try {
    const parsed = lookingSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
