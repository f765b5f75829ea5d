import { dayWords } from '../../../shared/reviews/days';
import type { Adherence } from '../../../shared/reviews/summary';
import { strings } from './strings';

/** How well a series was kept: a bar of what fell due so far, and the same in words, which are its legend. */
export function AdherenceLine({ adherence }: { readonly adherence: Adherence }) {
  const words = strings.reviews;
  const { onTime, late, missed, unconfirmed, moved, cancelled, longestGap, lastHeld } = adherence;
  const due = onTime + late + missed + unconfirmed;
  if (due + moved + cancelled === 0) return null;
  const shares = (
    [
      ['on-time', onTime, words.onTime(onTime)],
      ['late', late, words.late(late)],
      ['missed', missed, words.missed(missed)],
      ['unconfirmed', unconfirmed, words.unconfirmed(unconfirmed)],
    ] as const
  ).filter(([, count]) => count > 0);
  const others = [
    moved > 0 && words.moved(moved),
    cancelled > 0 && words.cancelled(cancelled),
    longestGap !== null && words.longestGap(longestGap),
    lastHeld !== null && words.lastHeld(dayWords(lastHeld)),
  ].filter((part) => part !== false);
  return (
    <div className="series-adherence">
      <span className="visually-hidden">{words.adherence}: </span>
      {due > 0 && (
        <span className="adherence-bar" aria-hidden="true">
          {shares.map(([kind, count]) => (
            <span key={kind} className={`adherence-${kind}`} style={{ flexGrow: count }} />
          ))}
        </span>
      )}
      <ul className="adherence-words">
        {due > 0 && <li>{words.adherenceOf(onTime + late, due)}</li>}
        {shares.map(([kind, , said]) => (
          <li key={kind} className={`adherence-word-${kind}`}>
            <span className={`adherence-key adherence-${kind}`} aria-hidden="true" />
            {said}
          </li>
        ))}
        {others.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </div>
  );
}
