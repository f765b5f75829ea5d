let isGiving = false;

/** Gives the keyboard to where it was, or near there, when what had it has gone: nobody went there, so that it chooses nothing. */
export function giveKeyboardBack(element: HTMLElement): void {
  isGiving = true;
  try {
    element.focus({ preventScroll: true });
  } finally {
    isGiving = false;
  }
}

/** Asked while the keyboard comes to an element: whether it is given back, and nobody brings it. */
export function isGivenBack(): boolean {
  return isGiving;
}
