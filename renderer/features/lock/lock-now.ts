import { bridge } from '../../client';
import { ask } from '../../state/messages';

/** Locks the window; main has this page hand over what is typed before it is thrown away. */
export async function lockWindowNow(): Promise<void> {
  await ask(() => bridge.lock.now());
}
