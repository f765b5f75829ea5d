// npm start: opens Annals on this machine, doing first whatever is missing for it.
// Arguments go to the program; `--screenshot FILE` makes it write what its window shows as a PNG and end.
import { programArguments } from './setup/arguments.mjs';
import { root, runScript, say } from './setup/context.mjs';
import { developmentSwitches, prepareWindow, windowEnvironment } from './setup/prepare.mjs';
import { runInForeground } from './setup/run.mjs';

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
  const code = await runInForeground(electron.executable, [root, ...developmentSwitches(virtual), ...args], env);
  stop();
  return code;
});
