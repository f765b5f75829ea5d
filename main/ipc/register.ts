import { app, ipcMain, type WebContents } from 'electron';
import { contract, METHODS, type Method } from '../../shared/contract';
import { refuseTooLarge } from '../../shared/message-size';
import { fail, type Result } from '../../shared/result';
import { IN_WORDS } from '../../shared/schema-words';
import { shownLines } from '../../shared/shown-text';
import { fileTrouble } from '../disk/file-trouble';
import type { Answer, Handlers } from '../page/answering';
import { faultWords } from '../windows/fault-words';
import { invalidInput } from './invalid-input';
import { isTrusted } from './sender';

/** The one place that listens to windows: every message is checked, parsed, run and answered with a Result. */
export function registerHandlers(handlers: Handlers): void {
  for (const method of METHODS) {
    // The table relates each method's input to its own handler; a loop over its keys cannot express that.
    const run = handlers[method] as (input: unknown, sender: WebContents) => Answer<unknown>;
    ipcMain.handle(method, async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isTrusted(event)) return fail('forbidden', 'This page may not ask for that.');
      // The preload has asked already; a page that found a way round it is stopped here.
      const tooLarge = refuseTooLarge(input);
      if (tooLarge !== null) return tooLarge;
      const parsed = contract[method].input.safeParse(input, IN_WORDS);
      if (!parsed.success) return invalidInput(parsed.error);
      try {
        return checked(method, await run(parsed.data, event.sender));
      } catch (reason) {
        process.stderr.write(`${method}: ${faultWords(reason)}\n`);
        const trouble = fileTrouble(reason);
        if (trouble !== null) return { ok: false, error: trouble };
        return fail('internal', `Annals made a mistake (${method}). Nothing was changed by it as far as it knows; please report this.`);
      }
    });
  }
}

/** Answers are ours, so only development and tests pay for the check. What a sentence names was chosen by others. */
function checked(method: Method, result: Result<unknown>): Result<unknown> {
  if (!result.ok) return { ok: false, error: { ...result.error, message: shownLines(result.error.message) } };
  if (app.isPackaged) return result;
  const parsed = contract[method].output.safeParse(result.value);
  if (parsed.success) return result;
  process.stderr.write(`${method} answered against the contract: ${parsed.error.message}\n`);
  return fail('internal', `Annals answered ${method} in a form it should not.`);
}
