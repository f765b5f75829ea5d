/** Whether the page is leaving its fields because it goes (closed, locked, loaded again), and nobody has left them. */
let going = false;

export const isGoing = (): boolean => going;

/** While it runs, fields are left by the page. */
export function leaveAsGoing(leave: () => void): void {
  going = true;
  leave();
  going = false;
}

/** Call once at start. */
export function watchGoing(): void {
  // Before the browser takes the focus away; nothing can stop the page from going.
  window.addEventListener('beforeunload', () => {
    going = true;
  });
}
