import { headerWords } from './column-use';
import { HEADER_WORDS } from './header-words';
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

/** Words that alone may stand above days of the week or of the month. */
const DAYS: ReadonlySet<string> = new Set(['jour', 'día', 'dia', 'giorno', 'dag', 'dzień', 'день']);

/** Words that say of an event no more than that it is one. */
const OF_EVENTS: ReadonlySet<string> = new Set(
  'event events incident ereignis veranstaltung événement evenement manifestation evento eventos gebeurtenis evenement wydarzenie wydarzenia событие события of the de du del des der'.split(
    ' ',
  ),
);

/** Two columns of days that are numbered and nothing else (`jour1` and `jour2`, “Event date 1” and “Event date 2”); none where there is a third. */
export function numberedDays(names: readonly string[]): readonly [first: number, second: number] | null {
  const words = names.map((name) => headerWords(name));
  const numbered = (base: string, number: string): number => words.findIndex((other) => other.join(' ') === `${base} ${number}`);
  for (const [first, name] of words.entries()) {
    const [base, day] = [name.slice(0, -1).join(' '), name.at(-2) ?? ''];
    if (name.at(-1) !== '1' || !(HEADER_WORDS.get(day) === 'when' || DAYS.has(day))) continue;
    // Two doses, visits or payments are two things that happened.
    if (!name.slice(0, -2).every((word) => OF_EVENTS.has(word))) continue;
    const second = numbered(base, '2');
    if (second >= 0 && numbered(base, '3') < 0) return [first, second];
  }
  return null;
}
