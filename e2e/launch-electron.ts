import { type ElectronApplication, _electron as electron } from '@playwright/test';

/**
 * Begins a program whose `evaluate` answers whatever else its main process does.
 *
 * The inspector waits for each answer as for a promise that it holds weakly. One that is settled at once waits for the microtasks of main,
 * which Electron runs later, and is lost where memory is cleared in between ("Resulting promise was garbage collected", Playwright's issue
 * 33737): 1,381 of 3,000 answers of a main process that made much garbage, and none of one that is held until a timer settles it.
 */
export async function launchElectron(options: Parameters<typeof electron.launch>[0]): Promise<ElectronApplication> {
  const app = await electron.launch(options);
  const evaluate = app.evaluate.bind(app);
  const held = (asked: unknown, given: unknown): Promise<unknown> =>
    evaluate(
      (main, { source, given }) => {
        // biome-ignore lint/security/noGlobalEval: what Playwright does with the text of a function, too
        // biome-ignore lint/complexity/noCommaOperator: outside of this function, as Playwright does
        const ask: (main: unknown, given: unknown) => unknown = (0, eval)(`(${source})`);
        return new Promise((settle) => setTimeout(settle)).then(() => ask(main, given));
      },
      { source: String(asked), given },
    );
  return Object.assign(app, { evaluate: held });
}
