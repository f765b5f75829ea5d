import { keepMemoryOutOfCores } from '../disk/core-dumps';
import { sweepPrivateFolders } from '../disk/private-folder';
import { terminalIo } from './line/terminal';
import { runCommandLine } from './run';

/* Entry of the command line: plain Node, no window, no display. */

keepMemoryOutOfCores();

// A reader that has seen enough (`annals list … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// What a reader that was killed has left.
sweepPrivateFolders();

void runCommandLine(process.argv.slice(2), terminalIo()).then((code) => {
  // Not process.exit, which would cut off output still on its way into a pipe.
  process.exitCode = code;
});
