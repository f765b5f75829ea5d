import type { CSSProperties } from 'react';
import { shortDayWords } from '../../../shared/reviews/days';
import type { Occurrence, Recurrence } from '../../../shared/reviews/occurrences';
import { strings } from '../../state/strings';
import { stripOf } from './strip-scale';
import './cadence-strip.css';

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
  const { shown, fromAnchor, ticks, place } = stripOf(series.anchor, occurrences, today);
  return (
    <div className="cadence-strip" aria-hidden="true" style={{ '--series': color } as CSSProperties}>
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
        const from = place(date);
        const to = elsewhere ? place(on) : from;
        // Held on another day: the due day stays hollow and the solid mark stands where it took place, as on the timeline.
        const due = elsewhere ? 'left' : state;
        const words = `${n} · ${shortDayWords(date)} · ${strings.review.states[state]}`;
        return (
          <span key={n}>
            {elsewhere && (
              <>
                <span className="cadence-link" style={{ left: `${Math.min(from, to)}%`, width: `${Math.abs(to - from)}%` }} />
                <span className={`cadence-due cadence-due-${state}`} style={{ left: `${to}%` }} title={`${words} · ${shortDayWords(on)}`} />
              </>
            )}
            <span className={`cadence-due cadence-due-${due}`} style={{ left: `${from}%` }} title={words} />
          </span>
        );
      })}
    </div>
  );
}
