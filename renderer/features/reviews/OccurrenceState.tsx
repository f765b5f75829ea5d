import { reviewMarkOf } from '../../../shared/look/review-mark';
import type { OccurrenceState } from '../../../shared/reviews/occurrences';
import { strings } from '../../state/strings';
import { Mark } from '../../ui/look/Mark';

const PLACE = { due: 7.5, on: null, link: null };

/** Mark and word of a state, as on the chart. */
export function StateBadge({ state }: { readonly state: OccurrenceState }) {
  return (
    <span className={`review-state review-state-${state}`}>
      <Mark primitives={reviewMarkOf(PLACE, state, 6.5, 7.5)} width={15} height={15} />
      {strings.review.states[state]}
    </span>
  );
}
