import { Button, Group, Text } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import { announce } from './announce';
import { strings } from './strings';

type Tone = 'done' | 'refused' | 'failed';

/**
 * Shows a sentence for a while; Mantine gives it the role alert, so it is read out. A failure stays longer, and with a title it can be sent
 * away.
 */
export function tell(message: string, tone: Tone, title?: string): void {
  notifications.show({
    message,
    withBorder: true,
    color: tone === 'failed' ? 'red' : 'accent',
    ...(title === undefined
      ? {}
      : {
          title,
          autoClose: tone === 'failed' ? 30_000 : 8000,
          closeButtonProps: { 'aria-label': strings.banner.dismiss },
          // Over a dialog a long one, such as a path, scrolls (notices.css).
          attributes: { body: { tabIndex: 0 } },
        }),
  });
}

export interface NoticeChoice {
  readonly label: string;
  readonly act: () => void;
}

interface OfferOptions {
  /** By which `hideNotice` finds it; there is one of an id. */
  readonly id?: string;
  /** Most lines of the message that are shown. */
  readonly lines?: number;
}

/** Says what was done and shows what can be done about it, for a while. Answers how to take it away before. */
export function offer(message: string, choices: readonly NoticeChoice[], { id, lines }: OfferOptions = {}): () => void {
  announce(message);
  const notice = notifications.show({
    ...(id === undefined ? {} : { id }),
    autoClose: 8000,
    withBorder: true,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" {...(lines === undefined ? {} : { lineClamp: lines })}>
          {message}
        </Text>
        {choices.map(({ label, act }) => (
          <Button
            key={label}
            size="compact-xs"
            variant="light"
            flex="none"
            onClick={() => {
              hideNotice(notice);
              act();
            }}
          >
            {label}
          </Button>
        ))}
      </Group>
    ),
  });
  return () => hideNotice(notice);
}

export function hideNotice(id: string): void {
  notifications.hide(id);
}

/** Shows so many notices at most from now on, also of those that are there: the later ones wait until there is room again. */
export function showAtMost(limit: number): void {
  notificationsStore.updateState((state) => ({ ...state, limit }));
  // Mantine counts only what comes and goes.
  notifications.updateState(notificationsStore, (all) => all);
}
