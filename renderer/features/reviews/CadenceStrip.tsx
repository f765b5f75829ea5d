import { useElementSize } from '@mantine/hooks';
import { reviewMarkOf } from '../../../shared/look/review-mark';
import { shortDayWords } from '../../../shared/reviews/days';
import type { Occurrence, Recurrence } from '../../../shared/reviews/occurrences';
import { strings } from '../../state/strings';
import { laneProperties } from '../../ui/look/lane-inks';
import { Mark } from '../../ui/look/Mark';
import { stripOf } from './strip-scale';
import './cadence-strip.css';

/** Half a diamond, and where the line of time runs, as in the style sheet. */
const HALF = 6.5;
const MIDDLE = 14.5;

interface CadenceStripProps {
  readonly series: Recurrence;
  readonly occurrences: readonly Occurrence[];
  readonly today: string;
  readonly color: string;
}

/**
 * The rhythm of a series at a glance: the anchor, due days as diamonds, the days held or moved to joined to them, today, the years.
 * Left out for those who cannot see it: the table says the same.
 */
export function CadenceStrip({ series, occurrences, today, color }: CadenceStripProps) {
  const { ref, width } = useElementSize();
  const { shown, fromAnchor, ticks, place } = stripOf(series.anchor, occurrences, today);
  const x = (day: string) => (place(day) / 100) * width;
  return (
    <div ref={ref} className="cadence-strip" aria-hidden="true" style={Object.fromEntries(laneProperties(color))}>
      {ticks.map(({ day, label }) => (
        <span key={day} className="cadence-tick" style={{ left: `${place(day)}%` }}>
          {label}
        </span>
      ))}
      <span className="cadence-line" />
      {fromAnchor && <span className="cadence-anchor" style={{ left: `${place(series.anchor)}%` }} />}
      <span className="cadence-today" style={{ left: `${place(today)}%` }} />
      {shown.map(({ n, date, state, on }) => {
        const elsewhere = on !== undefined && on !== date;
        const where = elsewhere ? { due: x(date), on: x(on), link: { from: x(date), to: x(on) } } : { due: x(date), on: null, link: null };
        const words = `${n} · ${shortDayWords(date)} · ${strings.review.states[state]}`;
        return (
          <span key={n} className="cadence-review" title={elsewhere ? `${words} · ${shortDayWords(on)}` : words}>
            <Mark primitives={reviewMarkOf(where, state, HALF, MIDDLE)} width={1} height={1} />
          </span>
        );
      })}
    </div>
  );
}
