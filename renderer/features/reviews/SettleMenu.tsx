import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { expectedOn, type Occurrence, wasMoved } from '../../../shared/reviews/occurrences';
import { useToday } from '../../state/hooks';
import { strings } from './strings';
import type { Settling } from './use-settling';

interface SettleMenuProps {
  readonly occurrence: Occurrence;
  readonly say: Settling['say'];
  /** What the button is called for those who cannot see where it stands. */
  readonly label: string;
}

/** Everything that can become of a review. */
export function SettleMenu({ occurrence, say, label }: SettleMenuProps) {
  const words = strings.reviews.menu;
  const { day: today } = useToday();
  const ahead = expectedOn(occurrence) > today && occurrence.date > today;
  const moved = wasMoved(occurrence);
  const settled = moved || (occurrence.state !== 'projected' && occurrence.state !== 'unconfirmed');
  return (
    // The placeholder Mantine focuses first is not an item, which a menu may not hold (axe: aria-required-children).
    <Menu position="bottom-end" shadow="md" width={200} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="compact-xs"
          // Only those that wait for an answer ask for one.
          {...(occurrence.state === 'unconfirmed' ? { variant: 'default' } : { variant: 'subtle', color: 'gray' })}
          aria-label={label}
          // In a narrow table the arrow stands alone beside "Held".
          classNames={{ section: 'settle-arrow' }}
          rightSection={<IconChevronDown size={12} stroke={1.8} aria-hidden="true" />}
        >
          <span className={occurrence.state === 'unconfirmed' ? 'settle-word' : undefined}>{strings.reviews.settle}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={ahead} onClick={() => say({ kind: 'held', on: null })}>
          {moved ? words.heldMoved : words.held}
        </Menu.Item>
        <Menu.Item onClick={() => say({ kind: 'held', on: null }, true)}>{words.heldOn}</Menu.Item>
        <Menu.Item onClick={() => say({ kind: 'missed', on: null })}>{words.missed}</Menu.Item>
        <Menu.Item onClick={() => say({ kind: 'moved', on: null }, true)}>{words.moved}</Menu.Item>
        <Menu.Item onClick={() => say({ kind: 'cancelled', on: null })}>{words.cancelled}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={!settled} onClick={() => say(null)}>
          {words.clear}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
