import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Only what a built window consists of is served; everything else in the folder does not exist for the page. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface RendererFile {
  readonly path: string;
  readonly type: string;
}

/**
 * The file behind an address of the window's own scheme, or null when there is none to give: another host, a way out of
 * `folder` however it is written (`..`, `%2e%2e`, `%5c`, a NUL, a symbolic link), an unknown kind of file, or no file.
 */
export async function findRendererFile(address: string, host: string, folder: string): Promise<RendererFile | null> {
  const wanted = pathOf(address, host);
  if (wanted === null) return null;
  const type = TYPES[extname(wanted)];
  if (type === undefined) return null;
  try {
    const [path, root] = await Promise.all([realpath(join(folder, wanted)), realpath(folder)]);
    return path.startsWith(root + sep) ? { path, type } : null;
  } catch {
    return null;
  }
}

/** The address's path, decoded once, or null when it could mean anything but a plain file below the folder. */
function pathOf(address: string, host: string): string | null {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.host !== host) return null;
  if (path === '/') return '/index.html';
  const hostile = path.includes('\0') || path.includes('\\') || path.includes(':') || path.includes('%') || path.split('/').includes('..');
  return hostile || !path.startsWith('/') ? null : path;
}
