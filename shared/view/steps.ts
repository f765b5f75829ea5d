/** Work that may be left for others after each step, and gone on with. */
export type Steps<T> = Generator<undefined, T>;

/** All of it without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
