// npm run annals -- COMMAND: the command line, run from the sources' own bundle. Needs neither a display nor Electron.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { root, SetupError, say } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

try {
  await ensureDependencies();
  await ensureBuilt(['main']);
} catch (error) {
  say(error instanceof SetupError ? error.message : error.stack);
  process.exit(1);
}

// npm runs scripts in the project's folder; file names are meant from where the user is.
if (process.env.npm_lifecycle_event === 'annals' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// In this process, not in a second one: that saves a Node start (about 40 ms) and keeps stdin, stdout and the exit code the command's own.
const command = join(root, 'out/main/cli.cjs');
process.argv[1] = command;
createRequire(import.meta.url)(command);
