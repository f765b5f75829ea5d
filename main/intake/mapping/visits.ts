import type { ColumnUse } from '../../../shared/mapping';
import { headerWords } from './column-use';

/*
 * Arrival and departure. Journeys say the departure first; what lies in port or stays at a hotel arrives first: so that of two columns the one that stands
 * first is the start.
 */

/** Words for coming and for going, in the same language. */
const VISITS: readonly (readonly [coming: string, going: string])[] = [
  ['arrival', 'departure'],
  ['arrived', 'departed'],
  ['arr', 'dep'],
  ['in', 'out'],
  ['ankunft', 'abfahrt'],
  ['ankunft', 'abflug'],
  ['ankunft', 'abgang'],
  ['anreise', 'abreise'],
  ['arrivée', 'départ'],
  ['arrivee', 'depart'],
  ['llegada', 'salida'],
  ['entrada', 'salida'],
  ['arrivo', 'partenza'],
  ['chegada', 'partida'],
  ['aankomst', 'vertrek'],
  ['przyjazd', 'wyjazd'],
  ['przyjazd', 'odjazd'],
  ['przyjazdu', 'wyjazdu'],
  ['прибытие', 'отправление'],
  ['прибытия', 'отправления'],
  ['ankomst', 'avgång'],
  ['varış', 'kalkış'],
];
const COMING = new Set(VISITS.map(([coming]) => coming));
const GOING = new Set(VISITS.map(([, going]) => going));
/** Words between the others, which say nothing here: “Date d’arrivée” and “Date de départ”. */
const BETWEEN: ReadonlySet<string> = new Set(['of', 'de', 'd', 'du', 'der', 'des', 'di', 'da', 'do', 'von', 'van']);

/** What a header says, without the words that only join others. */
export function visitWords(name: string): string {
  return partsOf(name).join(' ');
}

function partsOf(name: string): string[] {
  return headerWords(name).filter((word) => !BETWEEN.has(word));
}

/** What the header of the other end of a visit or a journey is called beside this one, as `visitWords` says it. */
export function otherEnds(name: string): string[] {
  const words = partsOf(name);
  const other = (word: string): string[] =>
    VISITS.flatMap(([coming, going]) => (word === coming ? [going] : word === going ? [coming] : []));
  return words.flatMap((word, at) => other(word).map((end) => words.with(at, end).join(' ')));
}

/** Whether a header speaks of going. */
export function isDeparture(name: string): boolean {
  return headerWords(name).some((word) => GOING.has(word));
}

/** Whether a header speaks of coming. */
export function isArrival(name: string): boolean {
  return headerWords(name).some((word) => COMING.has(word));
}

/** Makes the end the start, and the other way round, with the times and zones whose headers speak of them. */
export function turnRound(columns: Map<ColumnUse, readonly number[]>, names: readonly string[]): void {
  for (const [first, last] of [
    ['start', 'end'],
    ['time', 'endTime'],
    ['zone', 'endZone'],
  ] as const) {
    const [before, behind] = [columns.get(first), columns.get(last)];
    // “Time” beside both says of neither that it is its.
    const goes = (indexes: readonly number[] | undefined, isOf: (name: string) => boolean): boolean =>
      indexes !== undefined && (first === 'start' || isOf(names[indexes[0] ?? -1] ?? ''));
    const [isTurned, isTurnedBack] = [goes(before, isDeparture), goes(behind, isArrival)];
    if (isTurned) columns.delete(first);
    if (isTurnedBack) columns.delete(last);
    if (isTurned && before !== undefined && !columns.has(last)) columns.set(last, before);
    if (isTurnedBack && behind !== undefined && !columns.has(first)) columns.set(first, behind);
  }
}
