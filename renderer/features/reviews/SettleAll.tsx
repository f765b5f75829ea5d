import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { SAID_OF_ALL, type SaidOfAll } from '../../../shared/reviews/messages';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import type { Series } from '../../../shared/series';
import { useSnapshot, useToday } from '../../state/hooks';
import { Problem } from '../../ui/Problem';
import { MovesPreview } from './MovesPreview';
import { movesWhenAllSaid, settleAll } from './settle';
import { strings } from './strings';

interface SettleAllProps {
  readonly series: Series;
  readonly overdue: readonly Occurrence[];
  readonly title: string;
  readonly columns: number;
}

/** The title of those that wait, with one answer for all of them: a series that was taken up late has hundreds. */
export function SettleAll({ series, overdue, title, columns }: SettleAllProps) {
  const words = strings.reviews.all;
  const { day: today } = useToday();
  const { projectDays } = useSnapshot().timeline;
  /** Asked again before it is saved when other dates would move. */
  const [asked, setAsked] = useState<SaidOfAll | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const moves = useMemo(
    () => (asked === null ? [] : movesWhenAllSaid(series, overdue, asked, today, projectDays)),
    [series, overdue, asked, today, projectDays],
  );
  const save = async (said: SaidOfAll) => {
    setProblem(await settleAll(series, overdue, said));
    setAsked(null);
  };
  const choose = (said: SaidOfAll) => {
    if (movesWhenAllSaid(series, overdue, said, today, projectDays).length > 0) setAsked(said);
    else void save(said);
  };
  return (
    <>
      <tr className="review-group-title">
        <th scope="rowgroup" colSpan={columns}>
          <span className="review-group-line">
            {title}
            {/* The placeholder Mantine focuses first is not an item, which a menu may not hold (axe: aria-required-children). */}
            <Menu position="bottom-end" shadow="md" width={230} withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  rightSection={<IconChevronDown size={12} stroke={1.8} aria-hidden="true" />}
                >
                  {words.button(overdue.length)}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {SAID_OF_ALL.map((said) => (
                  <Menu.Item key={said} onClick={() => choose(said)}>
                    {words.said[said]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        </th>
      </tr>
      {(asked !== null || problem !== null) && (
        <tr className="review-asking">
          <td colSpan={columns}>
            <Problem message={problem} />
            {asked !== null && (
              <div className="settle-form">
                <span className="settle-actions">
                  <Button size="compact-sm" data-autofocus onClick={() => void save(asked)}>
                    {words.said[asked]}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => setAsked(null)}>
                    {strings.reviews.cancel}
                  </Button>
                </span>
                <MovesPreview moves={moves} />
              </div>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
