import { useStore } from 'zustand';
import { shortDate } from '../../../../shared/view/event-words';
import { useAnswer } from '../../../state/answers/use-answer';
import { eventsOfRows } from '../../../state/events-of-rows';
import { useSnapshot } from '../../../state/hooks';
import { strings as stateStrings } from '../../../state/strings';
import type { BucketItem, OccurrenceItem } from '../chart-item';
import { EventCard } from './EventCard';
import { type HoverCardContent, hoverCard } from './hover-card-state';
import { strings } from './strings';

const text = strings.hand.card;
const WIDTH = 340;
const AIR = 8;
/** A hand that goes straight down to what lies there does not meet the card. */
const ASIDE = 14;

/** A card about what the pointer rests on. It stands under or over that, never on it. */
export function HoverCard() {
  const shown = useStore(hoverCard, (state) => state.shown);
  if (shown === null) return null;
  const hold = (held: boolean) => hoverCard.setState({ held });
  return (
    <div
      className="hover-card"
      data-by-keyboard={shown.byKeyboard || undefined}
      role="tooltip"
      style={placeOf(shown)}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      <CardContent shown={shown} />
    </div>
  );
}

function CardContent({ shown: { item, first } }: { readonly shown: HoverCardContent }) {
  switch (item.kind) {
    case 'event':
      return <EventCard event={item.event} />;
    case 'occurrence':
      return <ReviewCard item={item} />;
    case 'bucket':
      return <CountCard item={item} first={first} />;
    case 'claim':
      return <p>{item.description}</p>;
  }
}

function ReviewCard({ item: { mark, ghost, description } }: { readonly item: OccurrenceItem }) {
  return (
    <>
      <p className="hover-title">{mark.seriesTitle}</p>
      <p>{ghost ? description : text.review(mark.n, mark.day, stateStrings.review.states[mark.state], mark.on)}</p>
    </>
  );
}

function CountCard({ item, first }: { readonly item: BucketItem; readonly first: readonly number[] }) {
  const { homeZone } = useSnapshot().timeline;
  const events = useAnswer(eventsOfRows, first.length === 0 ? null : first).value ?? [];
  const [alone] = events;
  if (alone !== undefined && item.count === 1) return <EventCard event={alone} />;
  return (
    <>
      <p className="hover-title">{item.reviews === null ? text.events(item.count) : item.description}</p>
      {item.when !== null && <p>{item.when}</p>}
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            {event.title} <span className="quiet">{shortDate(event, homeZone)}</span>
          </li>
        ))}
      </ul>
      {events.length > 0 && item.count > events.length && <p className="quiet">{text.more(item.count - events.length)}</p>}
    </>
  );
}

/** Where there is more room: under what is pointed at, or over it. */
function placeOf({ x, top, bottom }: HoverCardContent): { readonly [side: string]: number } {
  const left = Math.max(AIR, Math.min(x + ASIDE, innerWidth - WIDTH - AIR));
  const isUnder = innerHeight - bottom >= top;
  return isUnder
    ? { left, top: bottom + AIR, width: WIDTH, maxHeight: innerHeight - bottom - 3 * AIR }
    : { left, bottom: innerHeight - top + AIR, width: WIDTH, maxHeight: top - 3 * AIR };
}
