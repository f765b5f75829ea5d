/* The time from one frame to the next, as the page itself sees it. */

/** Has a page keep the moments of its frames, until `framesOf`. */
export const watchFrames = (page) =>
  page.evaluate(() => {
    const moments = [];
    globalThis.frames = moments;
    const onFrame = () => {
      if (globalThis.frames !== moments) return;
      moments.push(performance.now());
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });

/** Milliseconds between the frames that were watched. */
export const framesOf = (page) =>
  page.evaluate(() => {
    const moments = globalThis.frames;
    globalThis.frames = null;
    return moments.slice(1).map((moment, at) => moment - moments[at]);
  });

/** Milliseconds of the processor that the main thread of a page has worked so far, whoever else had the processor meanwhile. */
export async function workOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** What `workOf` asks. */
export async function watchWork(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** The negative control: every fourth frame waits for this long. */
export const stutter = (page, milliseconds) =>
  page.evaluate((wait) => {
    let frame = 0;
    const onFrame = () => {
      frame += 1;
      const from = performance.now();
      while (frame % 4 === 0 && performance.now() - from < wait);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  }, milliseconds);

export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values) => quantile(values, 0.5);
