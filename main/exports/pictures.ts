import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import type { PictureFormat, PictureOptions } from '../../shared/picture/options';
import { fail, ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { quotedName } from '../disk/shown-name';
import { removeUnfinished } from '../output/write-whole';
import { grantPath } from '../page/granted-paths';
import type { OpenTimeline } from '../timelines/timelines';
import { drawerFor, told } from './drawers';
import { copyPicture } from './runtime';

const FORMAT_NAMES: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG image',
  svg: 'SVG drawing',
  pdf: 'PDF document',
  html: 'Web page',
};

const STOPPED = fail('internal', 'The picture was stopped.');

/** A small picture of exactly what would be saved. */
export async function preview(
  timeline: OpenTimeline,
  options: PictureOptions,
  maxWidth: number,
  page: number,
): Promise<Result<Output<'picture.preview'>>> {
  const task = { task: 'image', options, maxWidth, page } as const;
  const { draw } = drawerFor(timeline);
  // Somebody stopped a large picture, and with it the process that would have drawn this small one.
  const drawn = (await draw(task)) ?? (await draw(task)) ?? STOPPED;
  return drawn.ok ? ok({ ...drawn.value, warnings: [...drawn.value.warnings], remedies: [...drawn.value.remedies] }) : drawn;
}

/** Asks where to save, and saves; null when the person thought better of it. */
export async function save(
  timeline: OpenTimeline,
  options: PictureOptions,
  format: PictureFormat,
  sender: WebContents,
): Promise<Result<Output<'picture.save'>>> {
  const draw = drawerFor(timeline).begin();
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const name = fileNameFor(options.title ?? snapshot.value.timeline.title, format);
  const window = BrowserWindow.fromWebContents(sender);
  const question = {
    title: 'Export timeline',
    defaultPath: join(app.getPath('pictures'), name),
    filters: [{ name: FORMAT_NAMES[format], extensions: [format] }],
  };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question));
  if (canceled || filePath === undefined || filePath === '') return ok(null);

  const path = extname(filePath).toLowerCase() === `.${format}` ? filePath : `${filePath}.${format}`;
  // The dialog has asked about the name that was typed, not about the one with the ending added.
  if (path !== filePath && existsSync(path))
    return fail('exists', `${quotedName(path)} exists already. Nothing was written; choose another name.`);
  const rules = { inputs: [timeline.path], replace: 'asked' } as const;
  const written = await told(timeline, sender, draw({ task: 'write', options, path, rules }));
  if (written === null) {
    removeUnfinished(path);
    return ok(null);
  }
  if (!written.ok) return written;
  // Of several files the first stands for all.
  const shown = written.value.paths[0] ?? path;
  grantPath(sender, shown);
  return ok({ path: shown, bytes: written.value.bytes });
}

/** Puts the picture at its full size on the clipboard. */
export async function copy(timeline: OpenTimeline, options: PictureOptions): Promise<Result<Output<'picture.copy'>>> {
  const drawn = await drawerFor(timeline).draw({ task: 'image', options });
  if (drawn === null || !drawn.ok) return drawn ?? ok(null);
  await copyPicture(drawn.value.png);
  return ok({ width: drawn.value.width, height: drawn.value.height });
}

/** Shows a saved picture in its folder. */
export function reveal(path: string): Result<null> {
  shell.showItemInFolder(path);
  return ok(null);
}
