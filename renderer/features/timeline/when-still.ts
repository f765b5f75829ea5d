/** So long after the last movement, what moved has come to rest. */
const STILL_MS = 120;

/** Does something once nothing has moved for a moment. */
export class WhenStill {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(act: () => void) {
    this.#act = act;
  }

  get isAwaited(): boolean {
    return this.#timer !== null;
  }

  moved(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), STILL_MS);
  }

  /** At once, if anything has moved. */
  now(): void {
    if (this.#timer === null) return;
    this.dispose();
    this.#act();
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
