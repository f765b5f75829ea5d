import type { Engine } from '../database/engine';
import { pack, portions, unpack, unreadable } from '../database/packed-texts';

/* Texts that lie in portions (packed-texts.ts): which of them speak of an event, and taking out what must not stay. */

/** A change and where in its portion its text lies. */
export interface Place {
  readonly seq: number;
  readonly place: number;
}

/** Numbers of the changes whose text holds one of these. Reads all portions. @throws Refusal where one cannot be read: it may hold them, too */
export function packedWith(engine: Engine, wanted: readonly string[]): number[] {
  const found: number[] = [];
  for (const { seq, texts } of portions(engine)) {
    if (texts === null) throw unreadable(seq);
    for (const [place, text] of texts.entries()) if (wanted.some((words) => text.includes(words))) found.push(seq + place);
  }
  return found;
}

/** Takes these texts out of their portions, in the transaction that erases. The others stay where they are. */
export function takeOut(engine: Engine, places: readonly Place[]): void {
  const byPortion = new Map<number, number[]>();
  for (const { seq, place } of places) byPortion.set(seq - place, [...(byPortion.get(seq - place) ?? []), place]);
  for (const [first, taken] of byPortion) {
    const texts = unpack(engine.get<{ packed: unknown }>('SELECT packed FROM portion WHERE seq = ?', [first])?.packed);
    if (texts === null) throw unreadable(first);
    const left = texts.map((text, place) => (taken.includes(place) ? '' : text));
    engine.run('UPDATE portion SET packed = ? WHERE seq = ?', [pack(left), first]);
  }
}
