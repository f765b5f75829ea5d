import type { CSSProperties } from 'react';
import type { Occurrence, Recurrence } from '../../shared/reviews/occurrences';

interface CadenceStripProps {
  readonly series: Recurrence;
  readonly occurrences: readonly Occurrence[];
  readonly today: string;
  readonly color: string;
}

/** As many marks as can still be told apart. */
const MOST = 60;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The rhythm of a series at a glance: due days as diamonds, held days joined to them, today. Decoration: the table says the same. */
export function CadenceStrip({ series, occurrences, today, color }: CadenceStripProps) {
  // Those nearest to today matter when there are too many.
  const ahead = occurrences.findIndex((occurrence) => occurrence.date >= today);
  const middle = ahead === -1 ? occurrences.length : ahead;
  const first = Math.max(0, Math.min(middle - MOST / 2, occurrences.length - MOST));
  const shown = occurrences.slice(first, first + MOST);
  const begin = first === 0 ? series.anchor : (shown[0]?.date ?? series.anchor);
  const days = [begin, today, ...shown.flatMap((occurrence) => [occurrence.date, occurrence.on ?? occurrence.date])].map(at);
  const start = Math.min(...days);
  const span = Math.max(1, Math.max(...days) - start);
  // Marks keep clear of both edges; percentages let the strip fit any width.
  const place = (day: string) => `${1 + ((at(day) - start) / span) * 98}%`;
  return (
    <div className="cadence-strip" aria-hidden="true" style={{ '--series': color } as CSSProperties}>
      <span className="cadence-line" />
      {first === 0 && <span className="cadence-anchor" style={{ left: place(series.anchor) }} />}
      <span className="cadence-today" style={{ left: place(today) }} />
      {shown.map((occurrence) => (
        <span key={occurrence.n}>
          {occurrence.on !== undefined && occurrence.on !== occurrence.date && (
            <span className="cadence-held" style={{ left: place(occurrence.on) }} />
          )}
          <span className={`cadence-due cadence-due-${occurrence.state}`} style={{ left: place(occurrence.date) }} />
        </span>
      ))}
    </div>
  );
}
