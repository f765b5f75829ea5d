import type { silencesState } from '../../state/silences-state';
import type { View } from './geometry';

type Shaded = ReturnType<typeof silencesState.getState>['shaded'];

export interface SilenceShades {
  place(view: View, shaded: Shaded): void;
  dispose(): void;
}

/** Hatched bands behind the items where certainly nothing happened: across one lane, or across all. */
export function createSilenceShades(host: HTMLElement): SilenceShades {
  const layer = document.createElement('div');
  layer.className = 'silence-layer';
  layer.setAttribute('aria-hidden', 'true');

  return {
    place(view, shaded) {
      if (shaded === null) {
        layer.replaceChildren();
        return;
      }
      // As with the shade over the future: vis-timeline owns the panel but leaves strangers in it alone.
      if (!layer.isConnected) host.querySelector('.vis-panel.vis-background')?.prepend(layer);
      const left = host.querySelector<HTMLElement>('.vis-panel.vis-left')?.offsetWidth ?? 0;
      const rows = shaded.lane === null ? null : laneRows(host, shaded.lane);
      // By groups, or behind a filter, its lane is not drawn.
      if (shaded.lane !== null && rows === null) {
        layer.replaceChildren();
        return;
      }
      const toX = (time: number) => ((time - view.start) / (view.end - view.start)) * view.width;
      layer.replaceChildren(
        ...shaded.silences.flatMap(({ start, end }) => {
          const from = Math.max(toX(start), 0);
          const to = Math.min(toX(end), view.width);
          if (to <= from) return [];
          const band = document.createElement('div');
          band.className = 'silence-shade';
          band.style.left = `${left + from}px`;
          band.style.width = `${to - from}px`;
          band.style.top = `${rows?.top ?? 0}px`;
          band.style.height = rows === null ? '100%' : `${rows.height}px`;
          return [band];
        }),
      );
    },
    dispose: () => layer.remove(),
  };
}

/** Where a lane lies within the panel, from its label; null when it is not drawn. */
function laneRows(host: HTMLElement, lane: number): { readonly top: number; readonly height: number } | null {
  const label = host.querySelector<HTMLElement>(`.lane-label[data-lane="${lane}"]`)?.closest<HTMLElement>('.vis-label');
  const panel = host.querySelector<HTMLElement>('.vis-panel.vis-background');
  if (label === null || label === undefined || panel === null) return null;
  const area = label.getBoundingClientRect();
  return { top: area.top - panel.getBoundingClientRect().top, height: area.height };
}
