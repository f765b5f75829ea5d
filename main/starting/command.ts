import { app } from 'electron';

/**
 * Runs the command line inside the packaged program, without a window, and ends with its exit code. On Linux Electron itself
 * wants a display before any of this runs; the same command line runs without one in plain Node (`npm run annals`).
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const [{ runCommandLine }, { terminalIo }] = await Promise.all([import('../cli/run'), import('../cli/line/terminal')]);
  const code = await runCommandLine(words, terminalIo());
  // Electron keeps running until told to end, and ending at once would cut off output still on its way into a pipe.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
  app.exit(code);
}
