import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { bridge, write } from '../client';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { announce } from './announce';

/** Deletes an event, closes it if it was open, and offers to bring it back. Answers whether it is gone. */
export async function removeEvent(id: string): Promise<boolean> {
  const event = await bridge.events.get({ id });
  const result = await write(() => bridge.events.remove({ ids: [id] }));
  if (!result.ok) return false;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'event' && selection.id === id) select({ kind: 'none' });
  const title = event.ok ? event.value.title : '';
  announce(strings.commands.removed(title));
  offerToBringBack(title, result.value.revision);
  return true;
}

function offerToBringBack(title: string, revision: number): void {
  const notice = notifications.show({
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={2}>
          {strings.commands.removed(title)}
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
          {strings.commands.bringBack}
        </Button>
      </Group>
    ),
  });
  // Undo takes back the newest action: once another has been made, the button would take back that one instead.
  const stop = timelineState.subscribe((state) => {
    if (state.phase === 'ready' && state.snapshot.revision <= revision) return;
    notifications.hide(notice);
    stop();
  });
}
