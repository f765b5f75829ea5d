import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import { DATA_FORMATS, type DataOptions } from '../../shared/data-export';
import { fail, ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { removeUnfinished } from '../output/write-whole';
import { grantPath } from '../page/granted-paths';
import type { OpenTimeline } from '../timelines/timelines';
import { drawerFor } from './drawers';
import { askSavePlace } from './save-place';

/** What a file of data would hold. */
export async function lookAtData(timeline: OpenTimeline, options: DataOptions): Promise<Result<Output<'picture.lookAtData'>>> {
  const looked = await drawerFor(timeline).draw({ task: 'data', options, to: null });
  if (looked === null) return fail('internal', 'This was stopped.');
  if (!looked.ok) return looked;
  const { completeness, events, holds, warnings } = looked.value;
  return ok({ completeness, events, holds, warnings: [...warnings] });
}

/** Asks where to save the data, and saves them; null when the person thought better of it. */
export async function saveData(
  timeline: OpenTimeline,
  options: DataOptions,
  sender: WebContents,
): Promise<Result<Output<'picture.saveData'>>> {
  const draw = drawerFor(timeline).begin();
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const { format } = options;
  const place = await askSavePlace(sender, {
    title: 'Export timeline',
    defaultPath: join(app.getPath('documents'), fileNameFor(snapshot.value.timeline.title, format)),
    kind: DATA_FORMATS[format].kind,
    ending: format,
  });
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const path = place.value;
  const written = await draw({ task: 'data', options, to: { path, rules: { inputs: [timeline.path], replace: 'asked' } } });
  if (written === null) {
    removeUnfinished(path);
    return ok(null);
  }
  if (!written.ok) return written;
  grantPath(sender, path);
  return ok({ path, bytes: written.value.length });
}
