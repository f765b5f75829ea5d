import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTimelinePath } from '../files/start-timeline';
import { getSettings } from '../settings/preferences';
import { type Opened, type OpenWhere, openInWindow } from '../windows/workspace';
import type { WindowOptions } from './arguments';

/**
 * Opens the timeline asked for, else the last one, else the start timeline. One that cannot be opened is never replaced: its
 * window says why and offers what can be done.
 */
export function openFirst({ paths, size }: WindowOptions): Promise<Opened> {
  const [first, ...others] = (paths ?? []).map((path) => openInWindow({ path: resolve(path) }, { size }));
  if (first !== undefined) return Promise.all([first, ...others]).then(([opened]) => opened);
  const { lastPath } = getSettings();
  return lastPath === null ? openStartTimeline({ size }) : openInWindow({ path: lastPath }, { size });
}

/** The timeline to try things out with, made when it is not there. */
export function openStartTimeline(where: OpenWhere = {}): Promise<Opened> {
  const path = startTimelinePath();
  return openInWindow(existsSync(path) ? { path } : { path, create: { seed: true } }, where);
}
