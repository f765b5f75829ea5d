import { eventCache } from '../../state/event-cache';

const FEW_TEXTS = 200;
const REST_MS = 100;

export interface WantedTexts {
  /** A few at once; many only when the view has come to rest, since each portion that comes is drawn. */
  want(missing: readonly number[]): void;
  dispose(): void;
}

/** Asks for the texts that the chart lacks. As long as some are to come, its host says so, and no picture is taken of the window. */
export function wantedTexts(host: HTMLElement): WantedTexts {
  let wanting = 0;
  return {
    want(missing) {
      host.toggleAttribute('data-waiting', missing.length > 0);
      if (missing.length === 0) return;
      clearTimeout(wanting);
      if (missing.length <= FEW_TEXTS) void eventCache.want(missing);
      else wanting = window.setTimeout(() => void eventCache.want(missing), REST_MS);
    },
    dispose: () => clearTimeout(wanting),
  };
}
