import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** The parsed package.json. */
export function packageJson() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
}

/**
 * A folder for what is costly to fetch and is not tied to one checkout. It lies outside node_modules, because `npm ci` empties that.
 * `ANNALS_CACHE` moves it (a test can start from nothing).
 */
export function cacheFolder() {
  if (process.env.ANNALS_CACHE) return resolve(process.env.ANNALS_CACHE);
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'annals-dev');
}

/** True when the process runs as root, where Chromium refuses to start with its sandbox on. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** Set-up speaks on stderr only: stdout belongs to the program that is being started. */
export function say(text) {
  process.stderr.write(`annals: ${text}\n`);
}

/** A failure whose message says all the user needs: shown as one line, without a stack. */
export class SetupError extends Error {}

/** Runs a script's main function and turns its failure into one line and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}

/**
 * When the source is from, in milliseconds: SOURCE_DATE_EPOCH (seconds), else the time of the last commit, else null. What is packaged
 * bears this time instead of the clock's, so that the same source gives the same bytes.
 */
export function sourceTime() {
  const given = process.env.SOURCE_DATE_EPOCH ?? spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout;
  return /^\d+\s*$/.test(given ?? '') ? Number(given) * 1000 : null;
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** A file's text, or undefined when it cannot be read. */
export function readIfPresent(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
