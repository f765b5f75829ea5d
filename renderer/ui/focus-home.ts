import { giveKeyboardBack } from './give-back';

/*
 * The keyboard never stands nowhere. What has it may vanish (a form is saved, a row removed, a dialog closed) or be disabled (a button that
 * is at work); browsers then leave it to the body, from where Tab begins at the top of the window and a screen reader says nothing. Here it
 * goes to the nearest place that is still there. Whoever knows a better one says so with `focus()` and is not disturbed.
 */

/** After those who put the focus somewhere by themselves: focus traps, returns of dialogs, panes that wait for a frame. */
const AFTER_OTHERS_MS = 80;

const MODAL = '[aria-modal="true"]';
/** What takes the keyboard for as long as it is open, and is gone with all that leads on from it: a dialog, a menu that opens it. */
const OPENED = `${MODAL}, [role="dialog"], [role="menu"]`;
const TOOL = '.tool-panel';
/** What comes and goes by itself, so that nobody means it. */
const NOTICES = '.notices';
/** What takes the place of something gone. No text fields: the next key, meant as a command, would be written into them. */
const HOMES = 'button:enabled, a[href], [role="button"][tabindex], [role="option"][tabindex="0"], [role="tab"][tabindex="0"]';

/** An element and all around it, innermost first, with its place among its siblings when it had the focus. */
export type Trail = ReadonlyArray<{ readonly element: Element; readonly place: number }>;

let trail: Trail = [];
/** What had the focus before a dialog or a menu took it. */
const openers = new WeakMap<Element, Trail>();
/** What had the focus outside of a part of the window before it came into that. */
const before = new WeakMap<Element, Trail>();
/** A disabled element, and where the focus waits until it is enabled again. */
let waiting: { readonly from: HTMLElement; readonly at: HTMLElement } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks after the focus from now on. Call once at start. */
export function watchFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    if (target !== waiting?.at) waiting = null;
    // Whatever was gone before is settled: what goes next has its own time, or a late look would be quicker than who knows where to go.
    clearTimeout(timer);
    timer = undefined;
    const opened = target.closest(OPENED);
    if (opened !== null && !openers.has(opened)) openers.set(opened, trail);
    const box = boxAround(target);
    if (box !== null && trail.every(({ element }) => element !== box)) before.set(box, trail);
    trail = trailOf(target);
  });
  document.addEventListener('focusout', letGo);
  new MutationObserver((records) => {
    putBack(records);
    look();
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'inert'],
  });
}

/** What had the keyboard last, or, where that is in a dialog, what had it before the dialog, with all around it; some may be gone by now. */
export function trailBesideDialogs(): Trail {
  return besideDialogs(trail);
}

/** Gives the keyboard to where a trail leads: what had it, or what is near to that by now. Nothing happens while the keyboard is somewhere. */
export function goBackAlong(from: Trail): void {
  if (isNowhere() && from.length > 0) goToOpener(from);
}

/** A menu may have led to the dialog, and has something that had the keyboard before it. */
function besideDialogs(from: Trail): Trail {
  const opener = from.map(({ element }) => openers.get(element)).find((one) => one !== undefined);
  return opener === undefined ? from : besideDialogs(opener);
}

/** A page of another kind is shown, in which nothing has had the focus yet. */
export function focusPage(): void {
  setTimeout(() => {
    if (isNowhere()) focusBox(document.querySelector('main'));
  }, AFTER_OTHERS_MS);
}

/** A place that says what became of what had the keyboard, and has just gone. Nothing happens while the keyboard is somewhere. */
export function focusIfLost(place: HTMLElement | null): void {
  if (isNowhere() && trail.length > 0 && !canHold(trail[0]?.element)) place?.focus({ preventScroll: true });
}

/** A field is done with (Escape, a form handed in): what is around it has the keyboard, where keys are commands again. */
export function leaveField(field: HTMLElement): void {
  focusBox(boxAround(field));
}

/**
 * A field that asks, as search and filter do, is done with: what had the keyboard before it came there has it again, or what is near to that.
 * Answers whether anything had it; a tab, which only led to what it shows, counts for nothing.
 */
export function goBackFrom(field: HTMLElement): boolean {
  const box = boxAround(field);
  const from = besideDialogs((box === null ? undefined : before.get(box)) ?? []);
  if (from[0] === undefined || from[0].element.matches('[role="tab"]')) return false;
  goToOpener(from);
  return true;
}

function boxAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(`${MODAL}, [role="dialog"], section, main`);
}

/** Left without being gone: a click beside everything. Then the person wants it nowhere. */
function letGo(): void {
  setTimeout(() => {
    if (isNowhere() && canHold(trail[0]?.element)) trail = [];
  }, 0);
}

function look(): void {
  goBack();
  if (trail.length === 0 || canHold(trail[0]?.element) || timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    if (!isNowhere() || trail.length === 0) return;
    // Gone, and there again by now: as what is drawn anew a moment later.
    if (canHold(trail[0]?.element)) focusAgain(trail[0]?.element);
    else goHome(trail);
  }, AFTER_OTHERS_MS);
}

/** What is taken out and put in at another place, as a lane that is moved: browsers take the keyboard from that, too. */
function putBack(records: readonly MutationRecord[]): void {
  const last = trail[0]?.element;
  if (last === undefined || !isNowhere() || !canHold(last)) return;
  if (records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(last)))) focusAgain(last);
}

function focusAgain(element: Element | undefined): void {
  if (element instanceof HTMLElement) giveKeyboardBack(element);
}

/** What was disabled works again, and nobody has gone elsewhere meanwhile. */
function goBack(): void {
  if (waiting === null || !canHold(waiting.from)) return;
  const { from, at } = waiting;
  waiting = null;
  if (document.activeElement === at || isNowhere()) giveKeyboardBack(from);
}

function goHome(from: Trail): void {
  const [first, ...around] = from;
  if (first === undefined) return;
  if (first.element.isConnected && first.element instanceof HTMLElement) {
    // Disabled, mostly while it works: what is around it has the focus, where Enter sets nothing off.
    const box = first.element.closest<HTMLElement>(`${MODAL}, [role="dialog"], section, form, main`);
    focusBox(box);
    waiting = box === null ? null : { from: first.element, at: box };
    return;
  }
  let place = first.place;
  for (const { element, place: next } of around) {
    if (element === document.body) break;
    const opener = element.isConnected ? undefined : openers.get(element);
    if (opener !== undefined) {
      goToOpener(opener);
      return;
    }
    const home = element.isConnected ? homeIn(element, place) : null;
    if (home !== null) {
      focusBox(home);
      return;
    }
    place = next;
  }
  focusBox(document.querySelector('main'));
}

function goToOpener(opener: Trail): void {
  const before = opener[0]?.element;
  if (before instanceof HTMLElement && canHold(before)) giveKeyboardBack(before);
  else if (opener.length > 0) goHome(opener);
  else focusBox(document.querySelector('main'));
}

/** What of an element takes the focus: something in it, or itself when a person would call it a place. */
function homeIn(element: Element, place: number): Element | null {
  return nearest(element, place) ?? (element.matches(`${MODAL}, section, main`) ? element : null);
}

/** The last thing before the place, else the first after it. */
function nearest(box: Element, place: number): HTMLElement | null {
  const found = [...box.querySelectorAll<HTMLElement>(HOMES)].filter(
    (one) => one.checkVisibility() && !isApart(one, box) && one.closest(NOTICES) === null,
  );
  const child = box.children[place];
  const before = child === undefined ? found : found.filter((one) => !isFrom(child, one));
  const after = found.filter((one) => !before.includes(one));
  // A row that took the place of the one that is gone comes first.
  return after.find((one) => child?.contains(one) === true) ?? before.at(-1) ?? after[0] ?? null;
}

/** A tool beside what is gone is about something else. */
function isApart(one: Element, box: Element): boolean {
  const tool = one.closest(TOOL);
  return tool !== null && !tool.contains(box);
}

/** Whether it lies in the element or behind it. */
function isFrom(element: Element, one: Element): boolean {
  return element.contains(one) || (element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function focusBox(box: Element | null): void {
  if (!(box instanceof HTMLElement)) return;
  if (box.tabIndex < 0) {
    box.setAttribute('tabindex', '-1');
    box.dataset['focusBox'] = '';
  }
  giveKeyboardBack(box);
}

function isNowhere(): boolean {
  const now = document.activeElement;
  return now === null || now === document.body || now === document.documentElement || !canHold(now);
}

function canHold(element: Element | undefined): boolean {
  return element?.isConnected === true && !element.matches(':disabled') && element.closest('[inert]') === null;
}

function trailOf(element: Element): Trail {
  const steps: Array<Trail[number]> = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement)
    steps.push({ element: one, place: one.parentElement === null ? 0 : [...one.parentElement.children].indexOf(one) });
  return steps;
}
