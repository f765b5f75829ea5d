/** What was thrown, or what a promise was broken with, in words for a report. */
export function faultWords(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  // Other engines leave the message out of the stack, and so does an error that was changed after it was made.
  const stack = thrown.stack ?? '';
  return stack.includes(thrown.message) ? stack : `${thrown.name}: ${thrown.message}\n${stack}`.trim();
}

/** What is copied: what the window said, in which browser, and what happened. */
export function faultReport(said: string, faults: readonly string[], browser: string): string {
  return [said, browser, ...faults].join('\n');
}

/**
 * Whether an `error` event tells of a mistake of ours. Chromium also sends one, without anything thrown, where an observer of sizes has
 * changed a size that it then looks at in the next frame only, as it may.
 */
export function isFault({ error, message }: Pick<ErrorEvent, 'error' | 'message'>): boolean {
  return (error !== null && error !== undefined) || !message.startsWith('ResizeObserver loop');
}
