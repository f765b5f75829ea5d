import { Worker } from 'node:worker_threads';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

/*
 * resvg gives the memory of an image back only when its thread returns to the event loop, so a loop that draws band after
 * band would hold all of them: 5 GB for 40,000 × 16,000 pixels. The bands are therefore drawn in a thread of their own,
 * which returns to its loop after each, while this one waits. One band's memory is shared between the two.
 */

export interface BandRenderer {
  /** Pixels of the drawing, four bytes each; valid until the next call. */
  readonly draw: (svg: string) => Uint8Array;
  readonly close: () => void;
}

const WAITING = 0;
const DONE = 1;
/** Longer than any band takes; a thread that died would otherwise be waited for without end. */
const PATIENCE_MS = 180_000;

/** Runs in the thread. Written as text because a bundle has no file of its own for it. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { state, pixels, from, options } = workerData;
const done = (value) => { Atomics.store(state, 0, value); Atomics.notify(state, 0); };
let Resvg, collect = () => {};
try {
  Resvg = require('node:module').createRequire(from)('@resvg/resvg-js').Resvg;
  require('node:v8').setFlagsFromString('--expose-gc');
  collect = require('node:vm').runInNewContext('gc');
} catch {}
parentPort.on('message', (svg) => {
  try {
    const drawn = new Resvg(svg, options).render().pixels;
    pixels.set(drawn);
    done(1);
  } catch { done(2); }
  setImmediate(collect);
});
`;

/** `bytes`: the size of the largest band. */
export function createBandRenderer(options: ResvgRenderOptions, bytes: number): BandRenderer {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const pixels = new Uint8Array(new SharedArrayBuffer(bytes));
  let worker: Worker | null = new Worker(THREAD, { eval: true, workerData: { state, pixels, from: __filename, options } });
  worker.unref();
  // It says so by its answer, or by none.
  worker.on('error', () => {});
  const close = (): void => {
    void worker?.terminate();
    worker = null;
  };
  return {
    draw: (svg) => {
      if (worker !== null) {
        Atomics.store(state, 0, WAITING);
        worker.postMessage(svg);
        Atomics.wait(state, 0, WAITING, PATIENCE_MS);
        if (Atomics.load(state, 0) === DONE) return pixels;
        // Where a thread cannot load the renderer, memory is the price of the picture.
        close();
      }
      return new Resvg(svg, options).render().pixels;
    },
    close,
  };
}
