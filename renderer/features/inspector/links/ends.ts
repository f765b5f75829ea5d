import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { FullEvent, Link } from '../../../../shared/event';
import { LINK_WORDS } from '../../../../shared/link-words';
import { bridge } from '../../../client';
import { useAnswer, useLast } from '../../../state/answers/use-answer';
import type { IdLink } from '../../../state/links/edit-links';
import { linkState, wantLinks } from '../../../state/links/link-state';

/** A link as one of its events tells of it. */
export interface LinkLine {
  readonly link: IdLink;
  /** How it is said from here: "causes", "is caused by". */
  readonly words: string;
  /** The event at the other end; null when it was deleted, or never was in this timeline. */
  readonly other: FullEvent | null;
  /** Its title, where it was deleted. */
  readonly deleted: string | null;
}

interface LinkLines {
  readonly lines: readonly LinkLine[];
  /** Whether links of other events that lead here may still come. */
  readonly waiting: boolean;
}

const MOST_ENDS = 500;

/** The links at both ends of an event: those that begin at it, and those that lead to it. */
export function useLinkLines(event: FullEvent): LinkLines {
  useEffect(wantLinks, []);
  const index = useStore(linkState, (state) => state.index);
  const rows = index === null ? [] : [...new Set(index.to(event.row).map(({ from }) => from))].slice(0, MOST_ENDS);
  const ids = event.links.map(({ to }) => to).slice(0, MOST_ENDS);
  const ends = useLast(useAnswer(bridge.links.ends, ids.length === 0 ? null : { ids }).value);
  const incoming = useLast(useAnswer(bridge.events.byRows, rows.length === 0 ? null : { rows }).value);
  const there = new Map(ends?.events.map((one) => [one.id, one]));
  const deleted = new Map(ends?.deleted.map(({ id, title }) => [id, title]));
  const lines = event.links.map(({ type, to }) => ({
    link: { from: event.id, type, to },
    words: LINK_WORDS[type].out,
    other: there.get(to) ?? null,
    deleted: deleted.get(to) ?? null,
  }));
  return {
    // Until it is known what they lead to, nothing is said of them.
    lines: [...(ends === undefined ? [] : lines), ...leadingHere(event.id, rows.length === 0 ? [] : (incoming ?? []))],
    waiting: index === null || (rows.length > 0 && incoming === undefined),
  };
}

function leadingHere(id: string, events: readonly FullEvent[]): LinkLine[] {
  const own = (link: Link): boolean => link.to === id;
  return events.flatMap((other) =>
    other.links
      .filter(own)
      .map(({ type }) => ({ link: { from: other.id, type, to: id }, words: LINK_WORDS[type].in, other, deleted: null })),
  );
}
