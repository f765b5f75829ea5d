/** Has steps begin each when the one before is done, whatever became of that: each then builds on what the last has left. */
export function oneByOne(): (step: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (step) => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
}
