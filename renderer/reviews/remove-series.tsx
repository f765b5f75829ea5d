import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Series } from '../../shared/series';
import { bridge, write } from '../client';
import { announce } from '../shell/announce';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { strings } from '../strings';

/** Deletes a series and offers to take that back. Answers an error sentence, or null when it is gone. */
export async function removeSeries(series: Pick<Series, 'id' | 'title'>): Promise<string | null> {
  const result = await write(() => bridge.series.remove({ id: series.id }));
  if (!result.ok) return result.error.message;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'occurrence' && selection.seriesId === series.id) select({ kind: 'none' });
  const { revision } = result.value;
  announce(strings.series.removed(series.title));
  const notice = notifications.show({
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={2}>
          {strings.series.removed(series.title)}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
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
  // Undo takes back the newest action: after another one the button would take back the wrong thing.
  const stop = timelineState.subscribe((state) => {
    if (state.phase === 'ready' && state.snapshot.revision <= revision) return;
    notifications.hide(notice);
    stop();
  });
  return null;
}
