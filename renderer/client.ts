import type { Bridge } from '../shared/bridge';
import type { Ack } from '../shared/contract/ack';
import type { Result } from '../shared/result';
import { saveState } from './state/save-state';

declare global {
  interface Window {
    readonly annals: Bridge;
  }
}

/** The one door to the main process. Reads go through it directly, writes through `write`. */
export const bridge: Bridge = window.annals;

/**
 * Runs one write and keeps the status line honest: "Saving…" until the store answered after COMMIT, then "Saved" or the
 * error. The window's copy changes only when the broadcast arrives, never here.
 */
export async function write(call: () => Promise<Result<Ack>>): Promise<Result<Ack>> {
  saveState.getState().begin();
  try {
    const result = await call();
    saveState.getState().end(result.ok ? null : result.error.message);
    return result;
  } catch (reason) {
    const message = `Not saved: the program's main part did not answer (${String(reason)}). What you typed is still here; try again.`;
    saveState.getState().end(message);
    return { ok: false, error: { code: 'internal', message } };
  }
}
