import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './context.mjs';

/** Large enough for every window size the tests and the README pictures use. */
const screen = '2560x1600x24';

/** True when windows can be shown to somebody. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display (Xvfb) on a free number.
 *
 * It asks for a cookie like a real display does, so that other users of the machine cannot look at or type into it.
 * @returns {Promise<{ environment: Record<string, string>, stop: () => void }>} the variables a program needs to draw on it
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'annals-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-auth', authority], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Its own group: Ctrl+C must reach the program first and its display last.
    detached: true,
  });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const number = await displayNumber(server);
  server.stdio[3].destroy();
  server.unref();
  return { environment: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    server.on('error', (error) => reject(new SetupError(`cannot start Xvfb: ${error.message}`)));
    server.on('exit', (code) => reject(new SetupError(`Xvfb ended with code ${code} before it was ready`)));
  });
}

/** One entry of an X authority file: any host, any display number. (Format: libXau, Xauth.h; lengths are big-endian 16 bit.) */
function authorityFile(cookie) {
  const anyAddress = 0xffff;
  const field = (bytes) => [bytes.length >> 8, bytes.length & 0xff, ...bytes];
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.from([anyAddress >> 8, anyAddress & 0xff, ...field([]), ...field([]), ...field(name), ...field(cookie)]);
}
