import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Extent } from '../../../../shared/view/extent';
import { chartActions } from '../../../state/chart-actions';
import { useToday } from '../../../state/hooks';
import { viewState } from '../../../state/view-state';
import { useDrawnFonts } from '../../../ui/drawn-fonts';
import { useForcedColors } from '../../../ui/use-forced-colors';
import { useShownScheme } from '../../../ui/use-shown-scheme';
import { strings } from '../strings';
import { widestZoom } from '../widest-zoom';
import { drawOverview } from './draw-overview';
import { followDrag } from './follow-drag';
import { afterKey, centredAt, type Grip } from './move-window';
import { extentOfAll, overviewReviews } from './overview-contents';
import { showWindow } from './show-window';
import { useShownFrameByFrame } from './use-shown-frame-by-frame';
import './overview.css';

/** The strip under the chart: everything there is, and the shown window on it, whose body moves and whose ends can be drawn out. */
export function Overview() {
  const { snapshot, index } = useShownFrameByFrame();
  const { day } = useToday();
  const isShown = useStore(viewState, (state) => state.window !== null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const scheme = useShownScheme();
  const forced = useForcedColors();
  const hasFonts = useDrawnFonts();

  const reviews = useMemo(
    () => overviewReviews(snapshot.series, snapshot.lanes, snapshot.timeline.projectDays, day),
    [snapshot.series, snapshot.lanes, snapshot.timeline.projectDays, day],
  );
  const extent = useMemo(() => extentOfAll(index, reviews, day), [index, reviews, day]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the width of the canvas, its fonts and the colours that are forced are read from the page
  useEffect(() => {
    if (canvas.current !== null)
      drawOverview(canvas.current, { extent, index, lanes: snapshot.lanes, reviews, scheme, forced: forced !== null });
  }, [extent, index, snapshot.lanes, reviews, width, scheme, forced, hasFonts]);

  useLayoutEffect(
    () => (isShown && thumb.current !== null ? showWindow(thumb.current, extent, width) : undefined),
    [extent, width, isShown],
  );

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const { window: shown } = viewState.getState();
    const scale = width / (extent.end - extent.start);
    if (shown === null || event.button !== 0 || width === 0) return;
    const grip = gripOf(event.target);
    const pressed = extent.start + (event.clientX - event.currentTarget.getBoundingClientRect().left) / scale;
    const from = grip === null ? centredAt(pressed, shown) : shown;
    if (grip === null) show(from);
    followDrag(event.currentTarget, event, { from, grip: grip ?? 'whole', perPixel: 1 / scale, show });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { window: shown } = viewState.getState();
    const moved = shown === null ? null : afterKey(event, shown, extent, widestZoom());
    if (moved === null) return;
    event.preventDefault();
    show(moved);
  };

  return (
    <div className="overview">
      <span className="overview-label">{strings.timeline.overview}</span>
      <div className="overview-strip" onPointerDown={onPointerDown}>
        <canvas ref={canvas} />
        {isShown && (
          <div
            ref={thumb}
            className="overview-thumb"
            data-grip="whole"
            role="slider"
            tabIndex={0}
            title={strings.timeline.overviewHint}
            aria-label={strings.timeline.overviewThumb}
            aria-valuemin={0}
            aria-valuemax={100}
            // Where it is and what it says are kept by showWindow; this is what it has until then.
            aria-valuenow={0}
            onKeyDown={onKeyDown}
          >
            <span className="overview-end" data-grip="start" />
            <span className="overview-end" data-grip="end" />
          </div>
        )}
      </div>
    </div>
  );
}

function show(window: Extent): void {
  chartActions.current()?.show(window);
}

function gripOf(target: EventTarget): Grip | null {
  const grip = target instanceof HTMLElement ? target.dataset['grip'] : undefined;
  return grip === 'start' || grip === 'end' || grip === 'whole' ? grip : null;
}
