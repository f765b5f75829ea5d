import type { FullEvent, Link, Source } from '../../../../shared/event';
import { LINK_WORDS } from '../../../../shared/link-words';
import { ok, type Result } from '../../../../shared/result';
import { longDate } from '../../../../shared/view/event-words';
import { bridge } from '../../../client';
import { useAnswer } from '../../../state/answers/use-answer';
import { useSnapshot } from '../../../state/hooks';
import { strings as stateStrings } from '../../../state/strings';
import { strings } from './strings';

const text = strings.hand.card;
const SOURCES = 4;
const LINKS = 5;

/** An event at a glance: its date in words, its status and lane, what is written of it, its sources with their grades, its links. */
export function EventCard({ event }: { readonly event: FullEvent }) {
  const { timeline, lanes } = useSnapshot();
  const lane = lanes.find(({ id }) => id === event.lane)?.title ?? '';
  return (
    <>
      <p className="hover-title">{event.title}</p>
      <p>{longDate(event, timeline.homeZone)}</p>
      <p className="quiet">
        {stateStrings.event.statuses[event.status]} · {lane}
      </p>
      {event.summary !== '' && <p className="hover-summary">{event.summary}</p>}
      {event.sources.length > 0 && (
        <ul aria-label={text.sources}>
          {event.sources.slice(0, SOURCES).map((source, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sources have no ids, and the card is not edited
            <li key={at}>{sourceWords(source)}</li>
          ))}
        </ul>
      )}
      {event.sources.length > SOURCES && <p className="quiet">{text.more(event.sources.length - SOURCES)}</p>}
      {event.links.length > 0 && <Links links={event.links.slice(0, LINKS)} more={event.links.length - LINKS} />}
    </>
  );
}

function Links({ links, more }: { readonly links: readonly Link[]; readonly more: number }) {
  const titles = useAnswer(titlesOf, links).value;
  return (
    <>
      <ul aria-label={text.links}>
        {links.map((link, at) => (
          <li key={`${link.type} ${link.to}`}>
            {LINK_WORDS[link.type].out} {titles === undefined ? '…' : (titles[at] ?? stateStrings.typed.gone.event)}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{text.more(more)}</p>}
    </>
  );
}

/** Titles of what links lead to; null for what is gone. */
async function titlesOf(links: readonly Link[]): Promise<Result<readonly (string | null)[]>> {
  const events = await Promise.all(links.map(({ to }) => bridge.events.get({ id: to })));
  return ok(events.map((event) => (event.ok ? event.value.title : null)));
}

function sourceWords({ title, publisher, reliability, credibility }: Source): string {
  const name = publisher === undefined || publisher === '' ? title : `${publisher}: ${title}`;
  const graded = reliability !== undefined || credibility !== undefined;
  return graded ? `${name} (${reliability ?? '–'}${credibility ?? '–'})` : `${name} (${text.notGraded})`;
}
