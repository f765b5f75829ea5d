import { ensureBuilt } from './build.mjs';
import { isRoot, say } from './context.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Everything a window needs, in order; each step is skipped when it is done already. Returns the Electron to run. */
export async function prepareWindow() {
  await ensureSystemLibraries();
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureBuilt();
  return electron;
}

/**
 * The environment for a program that opens windows: on the user's display, or on a virtual one when there is none.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: boolean, stop: () => void }>}
 */
export async function windowEnvironment() {
  const env = { ...process.env };
  // Set by some editors' terminals; Electron would then behave as plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  if (hasDisplay()) return { env, virtual: false, stop: () => {} };
  const display = await startVirtualDisplay();
  return { env: { ...env, ...display.environment }, virtual: true, stop: display.stop };
}

/**
 * The switches a development launch adds. Chromium refuses to start as root with its sandbox, so there, and only there, it is switched
 * off; the program itself never asks for that. A machine that needs a virtual display has no message bus and no graphics card either, and
 * Chromium's complaints about each would bury our own messages: only fatal ones are let through.
 */
export function developmentSwitches(virtualDisplay) {
  const switches = virtualDisplay ? ['--log-level=3'] : [];
  if (!isRoot()) return switches;
  say('running as root, so Chromium starts without its sandbox (--no-sandbox)');
  return [...switches, '--no-sandbox'];
}
