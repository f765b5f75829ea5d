import type { OccurrenceState } from '../../../shared/reviews/occurrences';
import { strings } from '../../state/strings';

/** Diamond and word of a state, drawn as on the chart: hollow and dashed while projected, solid once held. */
export function StateBadge({ state }: { readonly state: OccurrenceState }) {
  return (
    <span className={`review-state review-state-${state}`}>
      <svg width="15" height="15" viewBox="0 0 15 15" aria-hidden="true" focusable="false">
        <path className="review-diamond" d="M7.5 1.2 13.8 7.5 7.5 13.8 1.2 7.5Z" />
        {state === 'unconfirmed' && (
          <text x="7.5" y="10.4" textAnchor="middle">
            ?
          </text>
        )}
        {state === 'held' && <path className="review-mark" d="M4.8 7.7 6.7 9.6 10.3 5.8" />}
        {state === 'missed' && <path className="review-mark" d="M5.2 5.2 9.8 9.8M9.8 5.2 5.2 9.8" />}
        {state === 'moved' && <path className="review-mark" d="M4.6 7.5h5.6M8.2 5.4l2.1 2.1-2.1 2.1" />}
        {state === 'cancelled' && <path className="review-mark" d="M4.6 7.5h5.8" />}
      </svg>
      {strings.review.states[state]}
    </span>
  );
}
