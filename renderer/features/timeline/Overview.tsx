import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { projectedOccurrences } from '../../../shared/reviews/projection';
import { DAY_MS } from '../../../shared/time/day';
import { midnightOf } from '../../../shared/time/day-text';
import { finiteExtent, padded } from '../../../shared/view/extent';
import { chartActions } from '../../state/chart-actions';
import { useShown } from '../../state/filter/shown';
import { useToday } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { useShownScheme } from '../../ui/use-shown-scheme';
import { drawOverview } from './overview-drawing';
import { strings } from './strings';
import './overview.css';

const NARROWEST_THUMB = 10;

/** The strip under the chart: everything there is, and a window on it that can be dragged. */
export function Overview() {
  const { snapshot, index } = useShown();
  const { day } = useToday();
  const shown = useStore(viewState, (state) => state.window);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const colorScheme = useShownScheme();

  const marks = useMemo(
    () =>
      snapshot.series.flatMap((series) => {
        const lane = snapshot.lanes.find((candidate) => candidate.id === series.lane);
        if (lane === undefined) return [];
        return projectedOccurrences(series, day, snapshot.timeline.projectDays).map((occurrence) => ({
          lane: lane.key,
          at: midnightOf(occurrence.date),
          state: occurrence.state,
        }));
      }),
    [snapshot.series, snapshot.lanes, snapshot.timeline.projectDays, day],
  );
  const extent = useMemo(() => {
    const known = finiteExtent(
      index,
      marks.map((mark) => mark.at),
    );
    const now = midnightOf(day);
    return padded(known ?? { start: now - 365 * DAY_MS, end: now + 365 * DAY_MS }, 0.03, 30 * DAY_MS);
  }, [index, marks, day]);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the width of the canvas is read from the page
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    drawOverview(element, extent, index, snapshot.lanes, marks, colorScheme);
  }, [extent, index, snapshot.lanes, marks, width, colorScheme]);

  const scale = width / (extent.end - extent.start);
  const left = shown === null ? 0 : Math.min(Math.max((shown.start - extent.start) * scale, 0), Math.max(width - NARROWEST_THUMB, 0));
  const right = shown === null ? width : Math.min(Math.max((shown.end - extent.start) * scale, left + NARROWEST_THUMB), width);

  const moveTo = (middle: number) => {
    if (shown === null) return;
    const half = (shown.end - shown.start) / 2;
    chartActions.current()?.show({ start: middle - half, end: middle + half });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (shown === null || event.button !== 0) return;
    const strip = event.currentTarget;
    const bounds = strip.getBoundingClientRect();
    const at = (clientX: number) => extent.start + (clientX - bounds.left) / scale;
    const pressed = at(event.clientX);
    const onThumb = pressed >= extent.start + left / scale && pressed <= extent.start + right / scale;
    const offset = onThumb ? pressed - (shown.start + shown.end) / 2 : 0;
    if (!onThumb) moveTo(pressed);
    strip.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent) => moveTo(at(move.clientX) - offset);
    const onUp = () => {
      strip.removeEventListener('pointermove', onMove);
      strip.removeEventListener('pointerup', onUp);
      strip.removeEventListener('pointercancel', onUp);
    };
    strip.addEventListener('pointermove', onMove);
    strip.addEventListener('pointerup', onUp);
    strip.addEventListener('pointercancel', onUp);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (shown === null) return;
    const step = { ArrowLeft: -0.1, ArrowRight: 0.1, PageUp: -0.9, PageDown: 0.9 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moveTo((shown.start + shown.end) / 2 + step * (shown.end - shown.start));
  };

  return (
    <div className="overview">
      <span className="overview-label">{strings.timeline.overview}</span>
      <div className="overview-strip" onPointerDown={onPointerDown}>
        <canvas ref={canvas} />
        {shown !== null && (
          <div
            className="overview-thumb"
            role="slider"
            tabIndex={0}
            aria-label={strings.timeline.overviewThumb}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round((left / Math.max(width, 1)) * 100)}
            aria-valuetext={`${monthOf(shown.start)} – ${monthOf(shown.end)}`}
            style={{ left, width: right - left }}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
    </div>
  );
}

function monthOf(time: number): string {
  return new Date(time).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
