import { notifications } from '@mantine/notifications';
import type { Result } from '../../shared/result';
import { bridge } from '../client';
import { strings } from '../strings';

/** Shows what main has to say: a copy saved, a file that is gone. Failures stay longer. */
export function showMessages(): void {
  bridge.on.message(({ tone, title, text }) => show(tone, title, text));
}

/** Asks main to do something about files; a failure is told and changes nothing on screen. */
export async function ask(call: () => Promise<Result<null>>): Promise<boolean> {
  const result = await call();
  if (!result.ok) show('failed', strings.files.notDone, result.error.message);
  return result.ok;
}

/** Says that something cannot be done now. It goes by itself: nothing was lost. */
export function tellRefused(title: string, message: string): void {
  show('refused', title, message);
}

function show(tone: 'done' | 'failed' | 'refused', title: string, message: string): void {
  // Mantine gives it the role alert, so it is read out.
  notifications.show({
    title,
    message,
    withBorder: true,
    color: tone === 'failed' ? 'red' : 'accent',
    autoClose: tone === 'failed' ? 30_000 : 8000,
    closeButtonProps: { 'aria-label': strings.files.dismiss },
  });
}
