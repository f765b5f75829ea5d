import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { MarkedNote } from '../features/bulk-edit/MarkedNote';
import { DraftPanel } from '../features/inspector/DraftPanel';
import { EmptyPanel } from '../features/inspector/EmptyPanel';
import { EventPanel } from '../features/inspector/EventPanel';
import { OccurrencePanel } from '../features/reviews/OccurrencePanel';
import { SilencesPanel } from '../features/silences/SilencesPanel';
import { WhatIfPanel } from '../features/what-if/WhatIfPanel';
import { useSnapshot } from '../state/hooks';
import { showsMarks } from '../state/marked-state';
import { preferencesState, setPreferences } from '../state/preferences-state';
import { silencesState } from '../state/silences-state';
import { type Selection, viewState } from '../state/view-state';
import { triedOut, whatIfState } from '../state/what-if-state';
import { FaultBoundary } from '../ui/faults/FaultBoundary';
import { isPlainKey } from '../ui/plain-key';
import { strings } from './strings';
import '../features/inspector/inspector.css';

const NARROWEST = 280;
const WIDEST = 640;
const KEY_STEP = 20;

/** The pane on the right: what is selected, as a form that saves itself. */
export function Inspector() {
  const preferred = useStore(preferencesState, (state) => state.preferences.inspectorWidth);
  const [dragged, setDragged] = useState<number | null>(null);
  const selection = useStore(viewState, (state) => state.selection);
  const { series } = useSnapshot();
  const isTryingOut = useStore(whatIfState, (state) => triedOut(series, state) !== undefined);
  const isSearching = useStore(silencesState, (state) => state.open);
  const onChart = useStore(viewState, (state) => state.tab === 'timeline');
  const canShowMarks = useStore(viewState, (state) => showsMarks(state.tab));
  const busy = onChart && (isTryingOut || isSearching);
  const width = dragged ?? preferred;

  return (
    <section id="event-details" className="inspector" tabIndex={-1} aria-label={strings.details.region} style={{ width }}>
      <Resizer width={width} onDrag={setDragged} />
      <FaultBoundary part={strings.parts.tools}>
        {/* Both draw on the chart. */}
        {onChart && <WhatIfPanel />}
        {onChart && <SilencesPanel />}
      </FaultBoundary>
      <FaultBoundary key={placeOfSelection(selection)} part={strings.parts.details}>
        {canShowMarks && <MarkedNote shown={selection.kind === 'event' ? selection.id : null} />}
        {/* A tool in use says what to do next by itself, and needs the room. */}
        {selection.kind === 'none' && !busy && <EmptyPanel />}
        {selection.kind === 'event' && <EventPanel id={selection.id} />}
        {selection.kind === 'draft' && <DraftPanel selection={selection} />}
        {selection.kind === 'occurrence' && <OccurrencePanel seriesId={selection.seriesId} n={selection.n} />}
      </FaultBoundary>
    </section>
  );
}

/** Another one begins anew, with fields of its own. */
function placeOfSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'none':
      return 'none';
    case 'event':
      return selection.id;
    case 'draft':
      return selection.group;
    case 'occurrence':
      return `${selection.seriesId}-${selection.n}`;
  }
}

interface ResizerProps {
  readonly width: number;
  /** Null when the drag has ended. */
  readonly onDrag: (width: number | null) => void;
}

/** The pane's left edge, for the mouse and for the arrow keys. */
function Resizer({ width, onDrag }: ResizerProps) {
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const at = (x: number) => clamp((grip.current?.width ?? width) + (grip.current?.x ?? x) - x);

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    grip.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>): void {
    if (grip.current === null) return;
    setPreferences({ inspectorWidth: at(event.clientX) });
    grip.current = null;
    onDrag(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const target = { ArrowLeft: width + KEY_STEP, ArrowRight: width - KEY_STEP, Home: NARROWEST, End: WIDEST }[event.key];
    if (target === undefined || !isPlainKey(event)) return;
    event.preventDefault();
    setPreferences({ inspectorWidth: clamp(target) });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr has no keys; this is WAI-ARIA's window splitter
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.details.resize}
      aria-valuenow={Math.round(width)}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      className="inspector-resizer"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grip.current !== null) onDrag(at(event.clientX));
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}

function clamp(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}
