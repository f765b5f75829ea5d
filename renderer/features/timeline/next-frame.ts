/** Does something once in the next frame, however often it is asked for until then. */
export interface NextFrame {
  ask(): void;
  dispose(): void;
}

export function nextFrame(act: () => void): NextFrame {
  let frame = 0;
  return {
    ask() {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        act();
      });
    },
    dispose: () => cancelAnimationFrame(frame),
  };
}
