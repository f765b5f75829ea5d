// npm start: opens Annals on this machine, doing first whatever is missing for it.
// Arguments go to the program; `--screenshot FILE` makes it write what its window shows as a PNG and end.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root, runScript, say } from './setup/context.mjs';
import { developmentSwitches, prepareWindow, windowEnvironment } from './setup/prepare.mjs';

runScript(async () => {
  const args = programArguments(process.argv.slice(2));
  const electron = await prepareWindow();
  const { env, virtual, stop } = await windowEnvironment();
  const picture = args.find((arg) => arg.startsWith('--screenshot='));
  if (virtual && !picture) {
    say(
      'no display here, so the window opens on a virtual one (Xvfb) that nobody sees; for a picture: npm start -- --screenshot FILE.png; Ctrl+C ends it',
    );
  }
  // Switches come after the app's folder: the program then finds its own words at the same place with and without them.
  const code = await runProgram(electron.executable, [root, ...developmentSwitches(), ...args], env);
  stop();
  return code;
});

/** The program's options that have a value, and whether that is a path; it may follow after a space or after "=". */
const optionIsPath = { '--screenshot': true, '--user-data-dir': true, '--size': false, '--theme': false, '--today': false };

/** The user's words with paths made absolute: npm runs us in the project's folder, and the user may be elsewhere. */
function programArguments(given) {
  const folder = process.env.INIT_CWD ?? process.cwd();
  const words = [...given];
  const args = [];
  while (words.length > 0) {
    const word = words.shift();
    const [name, written] = word.split(/=(.*)/s);
    if (name in optionIsPath) {
      const value = written ?? words.shift() ?? '';
      args.push(`${name}=${optionIsPath[name] && value ? resolve(folder, value) : value}`);
    } else {
      args.push(word.startsWith('-') ? word : resolve(folder, word));
    }
  }
  return args;
}

function runProgram(executable, args, env) {
  return new Promise((done) => {
    const child = spawn(executable, args, { cwd: root, env, stdio: 'inherit' });
    // The terminal sends Ctrl+C to the whole group; we wait for the program to close its files and end by itself.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      say(`cannot start Electron: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
