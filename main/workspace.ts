import { realpathSync } from 'node:fs';
import type { BrowserWindow, WebContents } from 'electron';
import { ok, type Result } from '../shared/result';
import { push } from './ipc/broadcast';
import { changeSettings } from './preferences';
import type { OpenInput } from './store/protocol';
import { type OpenTimeline, openTimeline } from './timelines';
import { createWindow, type WindowSize } from './window';

interface TimelineWindow {
  readonly window: BrowserWindow;
  readonly timeline: OpenTimeline;
}

/** Open windows by the id of their web contents: one timeline each. */
const windows = new Map<number, TimelineWindow>();

/** The timeline that a window shows; nothing for windows that are not ours. */
export function timelineOf(contents: WebContents): OpenTimeline | undefined {
  return windows.get(contents.id)?.timeline;
}

/** Opens a timeline in a window of its own, or brings the window forward that shows it already. */
export async function openInWindow(input: OpenInput, size?: WindowSize): Promise<Result<BrowserWindow>> {
  const shown = [...windows.values()].find(({ timeline }) => sameFile(timeline.path, input.path));
  if (shown !== undefined) {
    bringForward(shown.window);
    return ok(shown.window);
  }
  let window: BrowserWindow | null = null;
  const opened = await openTimeline(input, {
    changes: (broadcast) => window && push(window.webContents, 'changes', broadcast),
    lost: (message) => window && push(window.webContents, 'storeLost', { message }),
  });
  if (!opened.ok) return opened;
  const timeline = opened.value;
  window = createWindow(size);
  const { id } = window.webContents;
  windows.set(id, { window, timeline });
  window.on('closed', () => {
    windows.delete(id);
    window = null;
    void timeline.close();
  });
  // Not remembering it costs a choice at the next start; the settings' own trouble was reported already.
  changeSettings({ lastPath: input.path });
  return ok(window);
}

/** Brings the program forward after a second start. */
export function bringAnyForward(): void {
  const [first] = windows.values();
  if (first !== undefined) bringForward(first.window);
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function sameFile(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
