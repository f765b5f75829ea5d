/*
 * What opens over the window has the keyboard from the moment it is drawn. Mantine gives it in a timer (use-focus-trap), and keys that wait
 * while the window is busy come before any timer: the first letters of who types on without looking would go to what is below, where they
 * are lost or are commands.
 */

/** What `data-autofocus` says of a field whose text is there to be replaced. */
export const SELECTED = 'selected';
/** What keeps the keyboard while it is open: dialogs, and Mantine's menus and popovers, all of which have a focus trap here. */
const OPENED = '[aria-modal="true"], .mantine-Menu-dropdown, .mantine-Popover-dropdown[role="dialog"]';
/** What Mantine would choose where nothing says that it is first; hidden pieces of it are left out. */
const FIRST = 'a[href], input:enabled, select:enabled, textarea:enabled, button:enabled, [tabindex]';

/** Gives the keyboard to what opens from now on. Call once at start. */
export function watchOpened(): void {
  // Told in the very task in which it was drawn, before any other key, and after those who note where the keyboard was, to give it back.
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof HTMLElement) lookFor(node);
  }).observe(document.body, { childList: true, subtree: true });
}

function lookFor(added: HTMLElement): void {
  for (const opened of [added, ...added.querySelectorAll<HTMLElement>(OPENED)]) {
    if (opened.matches(OPENED) && opened.isConnected && !opened.contains(document.activeElement)) enter(opened);
  }
}

function enter(opened: HTMLElement): void {
  const first = opened.querySelector<HTMLElement>('[data-autofocus]') ?? firstIn(opened);
  first?.focus({ preventScroll: true });
  if (first instanceof HTMLInputElement && first.dataset['autofocus'] === SELECTED) first.select();
  keepWhereItWent(opened);
}

function firstIn(opened: HTMLElement): HTMLElement | undefined {
  const all = [...opened.querySelectorAll<HTMLElement>(FIRST)].filter((one) => one.checkVisibility());
  return all.find(({ tabIndex }) => tabIndex >= 0) ?? all[0];
}

/** Mantine's timers come all the same: who went on by a key meanwhile stays there. */
function keepWhereItWent(opened: HTMLElement): void {
  let went: Element | null = null;
  const look = () => {
    went = document.activeElement;
  };
  // After the trap itself has moved it.
  document.addEventListener('keydown', look);
  setTimeout(() => {
    document.removeEventListener('keydown', look);
    if (went instanceof HTMLElement && opened.contains(went)) went.focus({ preventScroll: true });
  }, 0);
}
