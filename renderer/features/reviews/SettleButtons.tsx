import { Button } from '@mantine/core';
import { type Occurrence, wasMoved } from '../../../shared/reviews/occurrences';
import { SettleMenu } from './SettleMenu';
import { strings } from './strings';
import type { Settling } from './use-settling';

interface SettleButtonsProps {
  readonly occurrence: Occurrence;
  readonly say: Settling['say'];
  /** Of the series, where the buttons do not stand in its own table. */
  readonly title?: string;
}

/** "Held" in one click for a review that waits for an outcome, and everything else in a menu. */
export function SettleButtons({ occurrence, say, title }: SettleButtonsProps) {
  const words = strings.reviews;
  const { n, state } = occurrence;
  const label = wasMoved(occurrence) ? words.heldMovedOf : words.heldOf;
  return (
    <span className="review-buttons">
      {state === 'unconfirmed' && (
        <Button size="compact-xs" variant="light" aria-label={label(n, title)} onClick={() => say({ kind: 'held', on: null })}>
          {words.held}
        </Button>
      )}
      <SettleMenu occurrence={occurrence} say={say} label={words.settleOf(n, title)} />
    </span>
  );
}
