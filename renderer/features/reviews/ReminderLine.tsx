import { CloseButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { countdownWords, daysBetween } from '../../../shared/reviews/days';
import type { Reminded } from '../../../shared/reviews/messages';
import { bridge } from '../../client';
import { useToday } from '../../state/hooks';
import { useReviewStatus } from '../../state/use-review-status';
import { viewState } from '../../state/view-state';
import { strings } from './strings';
import './reviews.css';

/** While the program is open, it looks this often whether something has become due. */
const LOOK_AGAIN_MS = 10 * 60_000;

/**
 * One line under the toolbar with what the main process has just reminded of: at start, and when something becomes due
 * later. It comes once, asks for nothing and goes away when it is dismissed or the reviews are looked at.
 */
export function ReminderLine() {
  const words = strings.reviews.startup;
  const { day: today } = useToday();
  const { unconfirmed } = useReviewStatus();
  const [reminders, setReminders] = useState<Reminded['reminders']>([]);
  const asked = useRef('');

  useEffect(() => {
    const look = () =>
      void bridge.series.remind().then((answer) => {
        if (answer.ok && answer.value.reminders.length > 0) setReminders(answer.value.reminders);
      });
    // Effects run twice in development; a reminder given to the first run would be lost with it.
    if (asked.current !== today) look();
    asked.current = today;
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [today]);

  if (reminders.length === 0) return null;
  const ahead = reminders.filter(({ kind }) => kind === 'ahead');
  const [first] = ahead;
  const parts = [
    ...(unconfirmed > 0 ? [words.overdue(unconfirmed)] : []),
    ...(first === undefined ? [] : [words.ahead(first.title, first.n, countdownWords(daysBetween(today, first.day)))]),
    ...(ahead.length > 1 ? [words.more(ahead.length - 1)] : []),
  ];
  if (parts.length === 0) return null;
  return (
    <section className="reminder-line" aria-label={words.region}>
      <span>{parts.join(' · ')}</span>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          viewState.getState().show('reviews');
          setReminders([]);
        }}
      >
        {words.show}
      </button>
      <CloseButton size="xs" aria-label={words.close} onClick={() => setReminders([])} />
    </section>
  );
}
