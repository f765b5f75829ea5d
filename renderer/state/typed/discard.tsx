import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { strings } from '../../strings';
import { announce } from '../../ui/announce';
import { timelineState } from '../timeline-state';
import { nameOfGroup } from './group-name';
import { dropTyped, putBack, typedAt, typedState } from './keeper';

const text = strings.typed;

/** The notice that something is kept: there is one, since each says the same, and none once a person sees what it speaks of. */
const KEPT = 'typed-kept';

/** Gives up what was typed, which was never saved and so cannot be undone by the history: offers to bring it back. */
export function discardTyped(...keys: readonly string[]): void {
  const taken = keys.flatMap((key) => {
    const entry = typedAt(key);
    return entry === undefined ? [] : [[key, entry] as const];
  });
  if (taken.length === 0) return;
  dropTyped(...keys);
  hideKept();
  tell(text.discarded, [{ label: text.bringBack, act: () => putBack(taken) }]);
}

/** Says what closed with text in it, which is kept. */
export function tellKept(group: string, onContinue: () => void): void {
  hideKept();
  const state = timelineState.getState();
  const name = state.phase === 'ready' ? nameOfGroup(group, state.snapshot, typedState.getState().entries, new Map()) : null;
  tell(text.kept(name), [{ label: text.goOn, act: onContinue }], KEPT);
}

export function hideKept(): void {
  notifications.hide(KEPT);
}

interface Choice {
  readonly label: string;
  readonly act: () => void;
}

function tell(message: string, choices: readonly Choice[], id?: string): void {
  announce(message);
  const notice = notifications.show({
    ...(id === undefined ? {} : { id }),
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {choices.map(({ label, act }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="light"
            flex="none"
            onClick={() => {
              notifications.hide(notice);
              act();
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
    ),
  });
}
