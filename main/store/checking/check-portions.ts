import type { Engine } from '../database/engine';
import { type Portion, portions } from '../database/packed-texts';

/** Whether each portion holds the texts of the changes that have their place in it, and nothing besides: what an erasure left there would be found. */
export function portionsFit(engine: Engine): string[] {
  for (const portion of portions(engine)) {
    const { seq, count, texts } = portion;
    if (texts === null || texts.length !== count) return [`The portion of history from change ${seq} on cannot be read.`];
    if (!isSaid(engine, portion)) return [`The portion of history from change ${seq} on does not fit the changes that it belongs to.`];
  }
  return [];
}

function isSaid(engine: Engine, { seq, count, texts }: Portion): boolean {
  const rows = engine.all<{ place: number }>(
    "SELECT seq - ?1 AS place FROM change WHERE seq >= ?1 AND seq < ?1 + ?2 AND typeof(after) = 'integer' AND after = seq - ?1",
    [seq, count],
  );
  const said = new Set(rows.map(({ place }) => place));
  return (texts ?? []).every((text, place) => (text !== '') === said.has(place));
}
