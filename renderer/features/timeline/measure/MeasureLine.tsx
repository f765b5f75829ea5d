import { CloseButton } from '@mantine/core';

import { useStore } from 'zustand';
import { viewState } from '../../../state/view-state';
import { lengthWords, type MeasureEnd, measuredWords } from './measure-end';
import { endMeasuring, measureState } from './measure-state';
import { strings } from './strings';
import './measure.css';

const text = strings.measure;

/** The line between what is measured, with its length where the hand is, and the sentence that says what is to be done, or what was measured. */
export function MeasureLine() {
  const { stage, from, to } = useStore(measureState);
  if (stage === 'off') return null;
  const said = from === null ? text.chooseFrom : stage === 'done' && to !== null ? measuredWords(from, to) : text.chooseTo(from.name);
  return (
    <>
      {from !== null && <Line from={from} to={to ?? from} />}
      <div className="measure-note">
        <span>{said}</span>
        <CloseButton size="sm" aria-label={text.close} title={text.close} onClick={endMeasuring} />
      </div>
    </>
  );
}

function Line({ from, to }: { readonly from: MeasureEnd; readonly to: MeasureEnd }) {
  const window = useStore(viewState, (state) => state.window);
  const y = useStore(measureState, (state) => state.y);

  const frame = document.querySelector('.chart-frame')?.getBoundingClientRect();
  const panel = document.querySelector('.chart .vis-panel.vis-center')?.getBoundingClientRect();
  if (window === null || frame === undefined || panel === undefined) return null;
  const xOf = ({ time }: MeasureEnd) => ((time - window.start) / (window.end - window.start)) * panel.width;
  const [first, last] = [xOf(from), xOf(to)];
  const [left, right] = [Math.min(first, last), Math.max(first, last)];
  const middle = Math.min(Math.max(y - panel.top, 12), panel.height - 40);
  return (
    <div
      className="measure-panel"
      style={{ left: panel.left - frame.left, top: panel.top - frame.top, width: panel.width, height: panel.height }}
      aria-hidden="true"
    >
      <div className="measure-line" style={{ left, width: right - left, top: middle }} />
      {to !== from && (
        <span className="measure-length" style={{ left: Math.min(Math.max(last, 70), panel.width - 70), top: middle }}>
          {lengthWords(from, to)}
        </span>
      )}
    </div>
  );
}
