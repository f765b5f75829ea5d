import { createStore } from 'zustand/vanilla';
import type { Broadcast } from '../../../shared/contract/broadcast';
import type { Grouping, ListGrouping } from '../../../shared/grouping';
import type { RowValues } from '../../../shared/view/grouped';
import { announce } from '../../ui/announce';
import { strings } from '../strings';
import { type TimelineState, timelineState } from '../timeline-state';
import { afterChange, readValues } from './row-values';

interface GroupingState {
  /** What the chart is grouped by, for as long as the window shows this timeline; null: by its own lanes. Of the file it changes nothing. */
  readonly by: Grouping | null;
  /** What events say in the field; null where the index tells (status). */
  readonly values: RowValues | null;
}

const OWN_LANES: GroupingState = { by: null, values: null };

export const groupingState = createStore<GroupingState>()(() => OWN_LANES);

const words = strings.grouping;

/** The latest question: an answer to an older one is no longer wanted. */
let asked = 0;
/** Changes that came while values were being read, and that their portions may have missed; null: everything was fetched anew. */
let meanwhile: (Broadcast | null)[] = [];
let isReading = false;
/** The values that are held were to be read anew, and could not be. */
let isStale = false;

/** Groups the chart by a field, as soon as the store has told what events say in it; null: by its own lanes again. */
export async function groupBy(by: Grouping | null): Promise<void> {
  asked += 1;
  isReading = false;
  if (by === null || by === 'status') groupingState.setState({ by, values: null });
  else if (!(await fetchValues(by))) return;
  announce(by === null ? words.ungrouped : words.groupedBy(words.names[by]));
}

/** Reads what events say by now. Answers whether that is what is shown then: a later choice, or a failure, leaves what was. */
async function fetchValues(by: ListGrouping): Promise<boolean> {
  asked += 1;
  const mine = asked;
  isReading = true;
  for (;;) {
    meanwhile = [];
    const read = await readValues(by, () => mine === asked);
    if (mine !== asked || read === null) return false;
    if ('code' in read) {
      isReading = false;
      isStale = true;
      announce(read.message);
      return false;
    }
    const values = meanwhile.reduce<RowValues | null>(
      (before, change) => (before === null || change === null ? null : afterChange(before, by, change)),
      read,
    );
    // Something large has changed: its portions may have been read before, and after.
    if (values === null) continue;
    isReading = false;
    isStale = false;
    groupingState.setState({ by, values });
    return true;
  }
}

/** Keeps the groups true to the timeline; call once at start, before anything that draws listens to the timeline. */
export function connectGrouping(): void {
  timelineState.subscribe(follow);
}

let timelineId: string | null = null;

function follow(state: TimelineState, old: TimelineState): void {
  if (state.phase !== 'ready') return;
  const isAnother = timelineId !== state.snapshot.timeline.id;
  timelineId = state.snapshot.timeline.id;
  if (isAnother) {
    asked += 1;
    isReading = false;
    groupingState.setState(OWN_LANES);
    return;
  }
  if (old.phase === 'ready' && state.index === old.index) return;
  if (isReading) meanwhile.push(state.latest);
  const { by, values } = groupingState.getState();
  if (by === null || by === 'status' || values === null) return;
  const changed = state.latest === null || isStale ? null : afterChange(values, by, state.latest);
  if (changed === null && !isReading) void fetchValues(by);
  else if (changed !== null) groupingState.setState({ by, values: changed });
}
