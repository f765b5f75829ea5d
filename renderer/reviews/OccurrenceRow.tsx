import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { shortDayWords } from '../../shared/reviews/days';
import type { Occurrence } from '../../shared/reviews/occurrences';
import { daysLate, latenessWords } from '../../shared/reviews/outcomes';
import type { Series } from '../../shared/series';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { DayField } from './DayField';
import { StateBadge } from './OccurrenceState';
import { clearOutcome, settle } from './settle';

interface OccurrenceRowProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly selected: boolean;
  readonly canWrite: boolean;
  /** Day of the home zone, offered when one that is past due was held on another day. */
  readonly today: string;
}

/** One date of a series, with what can be said of it. */
export function OccurrenceRow({ series, occurrence, selected, canWrite, today }: OccurrenceRowProps) {
  const { n, date, state } = occurrence;
  const [asking, setAsking] = useState<'held' | 'moved' | null>(null);
  const open = () => viewState.getState().select({ kind: 'occurrence', seriesId: series.id, n });
  const late = daysLate(occurrence);

  /** The row moves to another group once it is settled; the focus follows it there. */
  const follow = (saved: Promise<boolean>) => {
    void saved.then((done) => {
      if (done) focusRow(series.id, n);
    });
  };

  const close = () => {
    setAsking(null);
    focusRow(series.id, n);
  };

  return (
    // Clicking anywhere in the row opens it; for the keyboard the due day is a button whose click bubbles up to here.
    <tr data-review={`${series.id}/${n}`} data-selected={selected || undefined} onClick={open}>
      <td className="review-number">{n}</td>
      <td className="review-due">
        <button type="button" className="plain" aria-label={strings.reviews.open(n, shortDayWords(date))} aria-pressed={selected}>
          {shortDayWords(date)}
        </button>
      </td>
      <td>
        <StateBadge state={state} />
      </td>
      <td>
        {occurrence.on === undefined ? (
          ''
        ) : (
          <>
            {state === 'moved' && <span className="quiet">{strings.reviews.movedTo} </span>}
            {shortDayWords(occurrence.on)}
          </>
        )}
      </td>
      <td className={late !== null && late > 0 ? 'review-late' : 'quiet'}>{late === null ? '' : latenessWords(late)}</td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only keeps clicks on the controls from opening the row */}
      <td className="review-actions" onClick={(event) => event.stopPropagation()}>
        {asking === null ? (
          canWrite && (
            <span className="review-buttons">
              {state === 'unconfirmed' && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={strings.reviews.heldOf(n)}
                  onClick={() => follow(settle(series, occurrence, 'held', null))}
                >
                  {strings.reviews.held}
                </Button>
              )}
              <SettleMenu
                occurrence={occurrence}
                onAsk={setAsking}
                onSettle={(kind) => follow(kind === null ? clearOutcome(series, occurrence) : settle(series, occurrence, kind, null))}
              />
            </span>
          )
        ) : (
          <AskDay
            label={asking === 'held' ? strings.reviews.heldOnDay(n) : strings.reviews.movedToDay(n)}
            suggestion={occurrence.on ?? (asking === 'held' && date < today ? today : date)}
            onCancel={close}
            onSave={(day) => {
              setAsking(null);
              follow(settle(series, occurrence, asking, day));
            }}
          />
        )}
      </td>
    </tr>
  );
}

/** Focuses the row's last button, wherever the row is by now. Waits a frame, so that the broadcast's render is done. */
function focusRow(seriesId: string, n: number): void {
  requestAnimationFrame(() => {
    const buttons = document.querySelectorAll<HTMLElement>(`[data-review="${CSS.escape(`${seriesId}/${n}`)}"] .review-buttons button`);
    buttons[buttons.length - 1]?.focus({ preventScroll: true });
  });
}

interface SettleMenuProps {
  readonly occurrence: Occurrence;
  readonly onAsk: (kind: 'held' | 'moved') => void;
  readonly onSettle: (kind: 'held' | 'missed' | 'cancelled' | null) => void;
}

function SettleMenu({ occurrence, onAsk, onSettle }: SettleMenuProps) {
  const words = strings.reviews.menu;
  const settled = occurrence.state !== 'projected' && occurrence.state !== 'unconfirmed';
  return (
    // The placeholder Mantine focuses first is not an item, which a menu may not hold (axe: aria-required-children).
    <Menu position="bottom-end" shadow="md" width={200} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          // Only those that wait for an answer ask for one.
          {...(occurrence.state === 'unconfirmed' ? { variant: 'default' } : { variant: 'subtle', color: 'gray' })}
          aria-label={strings.reviews.settleOf(occurrence.n)}
          rightSection={<IconChevronDown size={12} stroke={1.8} aria-hidden="true" />}
        >
          {strings.reviews.settle}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSettle('held')}>{words.held}</Menu.Item>
        <Menu.Item onClick={() => onAsk('held')}>{words.heldOn}</Menu.Item>
        <Menu.Item onClick={() => onSettle('missed')}>{words.missed}</Menu.Item>
        <Menu.Item onClick={() => onAsk('moved')}>{words.moved}</Menu.Item>
        <Menu.Item onClick={() => onSettle('cancelled')}>{words.cancelled}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={!settled} onClick={() => onSettle(null)}>
          {words.clear}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface AskDayProps {
  readonly label: string;
  readonly suggestion: string;
  readonly onSave: (day: string) => void;
  readonly onCancel: () => void;
}

function AskDay({ label, suggestion, onSave, onCancel }: AskDayProps) {
  const [day, setDay] = useState(suggestion);
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // After the menu has given the focus back to its button, which is gone by now.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus(), 0);
    return () => clearTimeout(timer);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day === '') setRefused(true);
    else onSave(day);
  };
  return (
    <form
      className="review-ask"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <DayField
        ref={field}
        aria-label={label}
        initial={suggestion}
        onDay={(value) => {
          setDay(value);
          setRefused(false);
        }}
        error={refused && day === '' ? strings.reviews.notADay : null}
      />
      <Button type="submit" size="compact-sm">
        {strings.reviews.saveDay}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {strings.reviews.cancel}
      </Button>
    </form>
  );
}
