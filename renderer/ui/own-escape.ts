const SIGN = 'data-mantine-stop-propagation';

/** Mantine's own sign on a control that has use for Escape itself, to be spread over it. */
export function ownEscape(own: boolean): { readonly [SIGN]: true | undefined } {
  return { [SIGN]: own || undefined };
}

/** Whether Escape is meant for the control that has the focus, such as a list of choices that is open, and not for what it stands in. */
export function hasOwnEscape(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute(SIGN) === 'true';
}

/** What a key press tells. */
interface Pressed {
  readonly key: string;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget;
  preventDefault(): void;
}

/** Closes what Escape is pressed in, once nothing in it has use for that key. */
export function closedByEscape(onClose: () => void): (event: Pressed) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || hasOwnEscape(event.target)) return;
    event.preventDefault();
    onClose();
  };
}
