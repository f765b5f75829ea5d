import type { MovedDate } from '../../../shared/reviews/compare';
import { shortDayWords } from '../../../shared/reviews/days';
import { strings } from './strings';

/** As many as tell how it goes on. */
const SHOWN = 4;

/** The dates that would move, old and new. */
export function MovesPreview({ moves }: { readonly moves: readonly MovedDate[] }) {
  const words = strings.reviews.moves;
  if (moves.length === 0) return <p className="quiet">{words.none}</p>;
  const day = (date: string | null) => (date === null ? words.gone : shortDayWords(date));
  return (
    <section className="moves" aria-label={words.title}>
      <h4>{words.title}</h4>
      <ul>
        {moves.slice(0, SHOWN).map(({ n, before, after }) => (
          <li key={n}>
            <span className="quiet">{words.line(n)}</span> <s>{day(before)}</s> <span aria-hidden="true">→</span> {day(after)}
          </li>
        ))}
      </ul>
      {moves.length > SHOWN && <p className="quiet">{words.more(moves.length - SHOWN)}</p>}
    </section>
  );
}
