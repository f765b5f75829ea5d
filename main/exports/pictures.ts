import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import type { PictureFormat, PictureOptions } from '../../shared/picture/options';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { quotedName } from '../disk/shown-name';
import { removeUnfinished } from '../output/write-whole';
import { push } from '../page/broadcast';
import { grantPath } from '../page/granted-paths';
import type { PictureProgress, PictureResults } from '../picture/protocol';
import { type Child, startChild } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';
import { askForPicture, type PictureTask } from './ask';
import { copyPicture } from './runtime';

const UNANSWERED: AppError = {
  code: 'internal',
  message:
    'The picture could not be drawn: the part of Annals that draws ended before it was done. Try a smaller picture. Nothing was written.',
};

const FORMAT_NAMES: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG image',
  svg: 'SVG drawing',
  pdf: 'PDF document',
  html: 'Web page',
};

let drawing: Child | null = null;
/** How often somebody has stopped it. */
let stopped = 0;
/** The window that waits for a picture to be saved. */
let watcher: WebContents | null = null;

/** A small picture of exactly what would be saved. */
export async function preview(
  timeline: OpenTimeline,
  options: PictureOptions,
  maxWidth: number,
  page: number,
): Promise<Result<Output<'picture.preview'>>> {
  const task = { task: 'image', options, maxWidth, page } as const;
  const before = stopped;
  let drawn = await draw(timeline, task);
  // Somebody stopped a large picture, and with it the process that would have drawn this small one.
  if (!drawn.ok && stopped > before) drawn = await draw(timeline, task);
  return drawn.ok ? ok({ ...drawn.value, warnings: [...drawn.value.warnings], remedies: [...drawn.value.remedies] }) : drawn;
}

/** Asks where to save, and saves; null when the person thought better of it. */
export async function save(
  timeline: OpenTimeline,
  options: PictureOptions,
  format: PictureFormat,
  sender: WebContents,
): Promise<Result<Output<'picture.save'>>> {
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
  const before = stopped;
  watcher = sender;
  const written = await draw(timeline, { task: 'write', options, path, rules });
  watcher = null;
  if (!written.ok && stopped > before) {
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
  const before = stopped;
  const drawn = await draw(timeline, { task: 'image', options });
  if (!drawn.ok) return stopped > before ? ok(null) : drawn;
  await copyPicture(drawn.value.png);
  return ok({ width: drawn.value.width, height: drawn.value.height });
}

/** Drawing has no pause in which it could be asked to stop, so the process ends; the next picture starts another. */
export function cancel(): Result<null> {
  if (drawing !== null) {
    stopped += 1;
    drawing.kill();
    drawing = null;
  }
  return ok(null);
}

/** Shows a saved picture in its folder. */
export function reveal(path: string): Result<null> {
  shell.showItemInFolder(path);
  return ok(null);
}

async function draw<T extends PictureTask>(timeline: OpenTimeline, task: T): Promise<Result<PictureResults[T['task']]>> {
  drawing ??= startDrawing();
  return askForPicture(timeline, drawing, task);
}

/** The process stays for the next picture; one that ended, for lack of memory say, is started anew when needed. */
function startDrawing(): Child {
  const child = startChild({ entry: 'picture-process.cjs', name: 'Annals pictures', unanswered: UNANSWERED, onPush: tell });
  void child.ended.then(() => {
    if (drawing === child) drawing = null;
  });
  return child;
}

function tell(message: unknown): void {
  if (watcher !== null) push(watcher, 'picture', message as PictureProgress);
}
