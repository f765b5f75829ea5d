/** How large the parts of the chart are, in pixels. */
export interface PanelSize {
  /** Of what shows time. */
  readonly width: number;
  /** There is for lanes. */
  readonly height: number;
  /** Of the lanes' names. */
  readonly left: number;
  /** How far the lanes are scrolled. */
  readonly scrolled: number;
}

/** Asked for once after each drawing: whoever asks while the page is being written has the browser lay it out at once. */
export function panelSize(host: HTMLElement): PanelSize {
  const centre = host.querySelector('.vis-panel.vis-center') ?? host;
  const names = host.querySelector<HTMLElement>('.vis-panel.vis-left');
  const [left, scrolled] = [names?.offsetWidth ?? 0, names?.scrollTop ?? 0];
  return { width: centre.clientWidth, height: centre.clientHeight, left, scrolled };
}
