import { app, type WebContents } from 'electron';
import { pushChannel } from '../../shared/channels';
import { type Push, type PushPayload, pushes } from '../../shared/contract/pushes';

/** Sends a window something it did not ask for; a window that is gone misses nothing. */
export function push<P extends Push>(contents: WebContents, name: P, payload: PushPayload<P>): void {
  if (contents.isDestroyed()) return;
  // Both ends are ours, so the shipped program does not pay for a check that only a bug can fail.
  if (!app.isPackaged) pushes[name].parse(payload);
  contents.send(pushChannel(name), payload);
}
