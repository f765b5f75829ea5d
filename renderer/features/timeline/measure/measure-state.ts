import { createStore } from 'zustand/vanilla';
import { isAnotherTimeline } from '../../../state/another-timeline';
import type { TimelineState } from '../../../state/timeline-state';
import { announce } from '../../../ui/announce';
import { endOfEvent, type MeasureEnd, measuredWords } from './measure-end';
import { strings } from './strings';

interface MeasureState {
  /** `from`: its beginning is to be chosen, `to`: its end. `done`: it is shown until something else is done. */
  readonly stage: 'off' | 'from' | 'to' | 'done';
  readonly from: MeasureEnd | null;
  /** The end, or what is pointed at as long as none is chosen. */
  readonly to: MeasureEnd | null;
  /** Where the line is drawn, pixels of the page from its top. */
  readonly y: number;
}

const OFF: MeasureState = { stage: 'off', from: null, to: null, y: 0 };
const text = strings.measure;

/** What is being measured on the chart; of the timeline it changes nothing. */
export const measureState = createStore<MeasureState>()(() => OFF);

/** Whether a press on the chart chooses one of the two ends. */
export function isMeasuring(): boolean {
  const { stage } = measureState.getState();
  return stage === 'from' || stage === 'to';
}

export function beginMeasuring(): void {
  measureState.setState({ ...OFF, stage: 'from' });
  announce(text.chooseFrom);
}

export function measureFrom(from: MeasureEnd, y: number): void {
  measureState.setState({ stage: 'to', from, to: null, y });
  announce(text.chooseTo(from.name));
}

/** What is pointed at, or has the keyboard, while the end is to be chosen. */
export function measureTowards(to: MeasureEnd | null, y: number): void {
  if (measureState.getState().stage === 'to') measureState.setState({ to, y });
}

/** Measures to there, and says it. */
export function measureTo(to: MeasureEnd, y: number): void {
  const { from } = measureState.getState();
  if (from === null) return;
  measureState.setState({ stage: 'done', to, y });
  announce(measuredWords(from, to));
}

/** Takes the line away; where something was still to be chosen, that is said. */
export function endMeasuring(): void {
  if (isMeasuring()) announce(text.ended);
  if (measureState.getState().stage !== 'off') measureState.setState(OFF);
}

/** An event that is measured may have been moved, renamed or deleted, or be one of another timeline. */
export function followMeasured(now: TimelineState, before: TimelineState): void {
  const state = measureState.getState();
  if (state.stage === 'off' || now === before) return;
  const latest = now.phase === 'ready' && !isAnotherTimeline(now, before) ? now.latest : null;
  if (latest === null || latest.reload) {
    endMeasuring();
    return;
  }
  const zone = now.phase === 'ready' ? now.snapshot.timeline.homeZone : 'UTC';
  const asItIs = (end: MeasureEnd | null): MeasureEnd | null => {
    if (end === null || end.row === null) return end;
    const event = latest.events.find(({ row }) => row === end.row);
    if (event !== undefined) return endOfEvent(event, zone);
    return latest.removed.includes(end.row) || latest.changed.some(({ row }) => row === end.row) ? null : end;
  };
  const [from, to] = [asItIs(state.from), asItIs(state.to)];
  if (from === state.from && to === state.to) return;
  if ((state.from !== null && from === null) || (state.stage === 'done' && to === null)) endMeasuring();
  else measureState.setState({ from, to });
}
