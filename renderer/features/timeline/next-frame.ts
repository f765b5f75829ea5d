/** Does something once, however often it is asked for until then. */
export interface NextFrame {
  ask(): void;
  dispose(): void;
}

/** In the frame after the next: an answer that comes right behind what is to be drawn gets in between, also where a busy computer parts the two. */
export function nextFrame(act: () => void): NextFrame {
  let frame = 0;
  const soon = (work: () => void): void => {
    frame = requestAnimationFrame(() => {
      frame = 0;
      work();
    });
  };
  return {
    ask() {
      if (frame === 0) soon(() => soon(act));
    },
    dispose: () => cancelAnimationFrame(frame),
  };
}
