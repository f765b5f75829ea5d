import { spawn } from 'node:child_process';
import { root, SetupError } from './context.mjs';

/**
 * Runs a program and waits for it.
 *
 * Its stdout goes to our stderr: set-up tools must not write into a result that somebody reads. `output` says what is shown:
 * 'all', only 'on-failure', or 'none'.
 * @returns {Promise<number>} the exit code (ended by a signal, or by `timeout` in milliseconds: 1)
 */
export function run(command, args, { cwd = root, env = process.env, output = 'all', timeout, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = output === 'all' ? ['ignore', process.stderr, 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, timeout, shell });
    const held = [];
    child.stdout?.on('data', (chunk) => held.push(chunk));
    child.stderr?.on('data', (chunk) => held.push(chunk));
    child.on('error', (error) => reject(new SetupError(`cannot run ${command}: ${error.message}`)));
    child.on('close', (code) => {
      if (output === 'on-failure' && code !== 0) process.stderr.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}

/** Like `run`, but any exit code other than 0 is a failure with the message given. */
export async function mustRun(command, args, failure, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new SetupError(`${failure} (${command} ended with code ${code})`);
}

/** Runs npm: the one that started us, when there is one, otherwise the one on the PATH. */
export function npm(args, failure, options) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return mustRun(process.execPath, [cli, ...args], failure, options);
  return mustRun('npm', args, failure, { ...options, shell: process.platform === 'win32' });
}

/** Runs the program of a package in node_modules, given the path of its JavaScript file. */
export function tool(file, args, options) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...args], options);
}

/**
 * Runs a program in the foreground, on our own input and output, and waits for it. A signal to us is passed on, so that the program can
 * close its files, and we can clean up after it.
 * @returns {Promise<number>} the exit code, 1 when a signal ended it
 */
export function runInForeground(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const pass = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.on('error', (error) => reject(new SetupError(`cannot run ${command}: ${error.message}`)));
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}
