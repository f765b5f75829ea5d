import { headerWords } from './column-use';
import { otherEnds, visitWords } from './visits';

/* Headers that are the same but for a word that says which end of a span they are of. */

/** Words for a start → those for its end, also cut short, where all else in two headers is the same: `Timeline - Start`, `dat_deb`, `evt_begin_dt`. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    start: ['end', 'finish', 'stop'],
    starts: ['ends'],
    begin: ['end', 'finish'],
    beg: ['end'],
    from: ['to', 'until', 'thru'],
    deb: ['fin'],
    debut: ['fin'],
    début: ['fin'],
    ini: ['fin', 'fim'],
    inicio: ['fin', 'fim'],
    início: ['fim'],
    inizio: ['fine'],
    von: ['bis'],
    beginn: ['ende'],
    anfang: ['ende'],
    od: ['do'],
    początek: ['koniec'],
    начало: ['конец', 'окончание'],
  }),
);

/** What the header of the end is called beside that of a start, in words; several where the words may be. */
function endsBeside(name: string): string[] {
  const words = headerWords(name);
  return words.length < 2 ? [] : words.flatMap((word, at) => (ENDS.get(word) ?? []).map((end) => words.with(at, end).join(' ')));
}

/**
 * Where the headers of start and end are that differ in such words alone; of arrival and departure the one that stands first is the start.
 *
 * @param names headers, as far as they name something
 */
export function* pairsOfOneName(names: readonly string[]): Generator<readonly [from: number, to: number]> {
  const words = names.map((name) => headerWords(name).join(' '));
  const visits = names.map(visitWords);
  for (const [from, name] of names.entries()) {
    const wanted = endsBeside(name);
    const others = otherEnds(name);
    const ends = [words.findIndex((other) => wanted.includes(other)), visits.findIndex((other, at) => at > from && others.includes(other))];
    for (const to of ends) if (to >= 0) yield [from, to];
  }
}
