import { linkMark } from '../../../../shared/look/link-mark';
import type { SeenLink } from '../../../../shared/scene/links';
import { writeCanvas } from '../../../ui/look/write-canvas';
import { schemeOf } from '../crowd/canvas-scheme';
import { inksFor } from '../crowd/pen';

/** What is to be painted, in pixels from the left edge of the view and from the top of the lanes. */
export interface LinkPainting {
  readonly lines: readonly SeenLink[];
  /** The one under the hand, which stands out. */
  readonly marked: SeenLink | null;
  /** Pixels by which the lanes are scrolled. */
  readonly scrollTop: number;
  /** The one that is being drawn by the hand. */
  readonly draft: SeenLink | null;
}

/** Of no lane: links are drawn in the theme's own inks. */
const NO_LANE = '#808080';

/** The lowest layer of the chart, on which links are painted: under marks and labels, so that no title is hidden. */
export class LinkCanvas {
  readonly #host: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  #isBlank = true;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#canvas.className = 'link-canvas';
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  paint({ lines, marked, scrollTop, draft }: LinkPainting): void {
    const isBlank = lines.length === 0 && draft === null;
    if (isBlank && this.#isBlank) return;
    this.#isBlank = isBlank;
    const panel = this.#host.querySelector<HTMLElement>('.vis-panel.vis-center');
    const context = this.#canvas.getContext('2d');
    if (panel === null || context === null) return;
    if (panel.firstChild !== this.#canvas) panel.prepend(this.#canvas);
    this.#clear(context, panel.clientWidth, panel.clientHeight);
    const inks = inksFor(NO_LANE, schemeOf(this.#canvas));
    context.translate(0, -scrollTop);
    for (const line of lines) if (line !== marked) writeCanvas(context, linkMark(line.link.type, line.from, line.to), inks);
    for (const line of [marked, draft])
      if (line !== null) writeCanvas(context, linkMark(line.link.type, line.from, line.to, 'accent'), inks);
  }

  hide(): void {
    this.#isBlank = true;
    this.#canvas.remove();
  }

  #clear(context: CanvasRenderingContext2D, width: number, height: number): void {
    const ratio = devicePixelRatio;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== wide || this.#canvas.height !== high) {
      this.#canvas.width = wide;
      this.#canvas.height = high;
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
  }
}
