import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol } from 'electron';
import { assetPath } from '../disk/assets';
import { findRendererFile } from './renderer-files';

const SCHEME = 'app';
const HOST = 'annals';

/** Every page of ours starts with this, and nothing else does. */
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;

const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const rendererFolder = join(__dirname, '../renderer');

/** What the window and the pictures share is packaged once, and found by the window under this name. */
const FONTS = '/fonts/';

/**
 * What a page of ours may load: its own files and pictures it made itself, nothing else. The nonce admits the style
 * elements that Mantine renders; vis-timeline and React set styles through the CSSOM, which needs no exception.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Before the app is ready. A standard, secure scheme gives pages an origin of their own, which file:// does not. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window, and only it, with the policy on every answer. */
export function serveRenderer(): void {
  protocol.handle(SCHEME, async (request) => {
    const font = request.url.startsWith(`${ORIGIN}${FONTS}`);
    const address = font ? request.url.replace(FONTS, '/') : request.url;
    const file = await findRendererFile(address, HOST, font ? assetPath('fonts') : rendererFolder);
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    };
    if (file === null || request.method !== 'GET') return new Response(null, { status: 404, headers });
    const content = await readFile(file.path);
    const isPage = file.type.startsWith('text/html');
    const body = isPage ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : content;
    return new Response(body, { headers: { ...headers, 'Content-Type': file.type } });
  });
}
