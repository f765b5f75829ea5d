import { createInterface } from 'node:readline';
import { app } from 'electron';

/**
 * Runs the command line inside the packaged program, without a window, and ends with its exit code. On Linux Electron itself
 * wants a display before any of this runs; the same command line runs without one in plain Node (`npm run annals`).
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const { runCommandLine } = await import('./cli/run');
  const code = await runCommandLine(words, {
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    now: () => Date.now(),
  });
  // Electron keeps running until told to end, and ending at once would cut off output still on its way into a pipe.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
  app.exit(code);
}
