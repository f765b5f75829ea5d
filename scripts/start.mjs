// npm start: opens Annals on this machine, doing first whatever is missing for it.
// Arguments go to the program; `--screenshot FILE` makes it write what its window shows as a PNG and end.
import { spawn } from 'node:child_process';
import { programArguments } from './setup/arguments.mjs';
import { root, runScript, say } from './setup/context.mjs';
import { developmentSwitches, prepareWindow, windowEnvironment } from './setup/prepare.mjs';

runScript(async () => {
  const args = programArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
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
