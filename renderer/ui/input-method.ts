/** What a key says while an input method composes a word, in Chromium also where `isComposing` is not set any more. */
const OF_INPUT_METHOD = 229;

/**
 * Keys that are pressed while a word is composed (Japanese, Chinese, Korean, Arabic and others) belong to the input method: Enter takes the
 * word and submits nothing, Escape and arrows choose. Begun before anything else listens to `target`, it keeps them from every handler of
 * the window and of the libraries, so that none has to ask by itself.
 */
export function leaveKeysToInputMethod(target: EventTarget): void {
  const look = (event: Event) => {
    const composes = 'isComposing' in event && event.isComposing === true;
    if (composes || ('keyCode' in event && event.keyCode === OF_INPUT_METHOD)) event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', look, true);
}
