import type { IpcMainInvokeEvent } from 'electron';
import { isOurs } from '../page/security';
import { isOurWindow } from '../windows/panes';

/**
 * True when a message comes from the top frame of a page of ours in a window that we opened. Frames inside it, windows
 * that something else opened and pages from elsewhere have the preload's functions too and must get nothing for them.
 */
export function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  // The frame is null when it navigated away or was destroyed after it sent the message.
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return isOurs(senderFrame.url) && isOurWindow(sender);
}
