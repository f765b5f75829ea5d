import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { bridge, write } from '../client';
import { strings } from '../strings';
import { announce } from '../ui/announce';
import { timelineState } from './timeline-state';

/**
 * Says what was just done and offers to take it back.
 *
 * @param revision of the action: once another one has been made, the button would take back that one, so the notice goes
 * @param action what the button says
 */
export function offerUndo(message: string, revision: number, action: string = strings.commands.bringBack): void {
  announce(message);
  const notice = notifications.show({
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={2}>
          {message}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(notice);
            void write(() => bridge.history.undo());
          }}
        >
          {action}
        </Button>
      </Group>
    ),
  });
  const stop = timelineState.subscribe((state) => {
    if (state.phase === 'ready' && state.snapshot.revision <= revision) return;
    notifications.hide(notice);
    stop();
  });
}
