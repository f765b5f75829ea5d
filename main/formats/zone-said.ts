import { hasZoneInHeader } from '../intake/mapping/header-parts';
import { linesOf } from './logs/lines-of';

/* The zone that a text says once of all its times: “All times are Eastern Standard Time (EST)”, “Timeline (all times UTC)”. */

/** Characters of a text in which it is looked for. */
const LOOKED_AT = 50_000;
const LONGEST_LINE = 200;
const ALL_TIMES =
  /(?<!\p{L})(?:all(?:\s+the)?\s+times?|alle\s+(?:zeiten|zeitangaben|uhrzeiten)|toutes\s+les\s+heures|todas\s+las\s+horas|tutti\s+gli\s+orari|alle\s+tijden|times\s+(?:are|in|given|shown))(?!\p{L})(?<behind>.*)$/iu;
const OFFSET = /(?<!p{L})(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d\d)?(?!\d)/;
const ABBREVIATION = /(?<![\p{L}\d])[A-Z]{2,5}(?![\p{L}\d])/gu;

/** What such a text calls the zone, as a header names it; null where it says none, or several. */
export function zoneSaid(text: string): string | null {
  const found = new Set<string>();
  for (const { line, next } of linesOf(text)) {
    if (next > LOOKED_AT) break;
    const behind = line.length > LONGEST_LINE ? undefined : ALL_TIMES.exec(line)?.groups?.['behind'];
    if (behind === undefined) continue;
    const offset = OFFSET.exec(behind)?.[0].replaceAll(' ', '');
    const names = offset === undefined ? [...behind.matchAll(ABBREVIATION)].map(([name]) => name).filter(isZone) : [offset];
    for (const name of names) found.add(name);
  }
  const [zone, ...others] = found;
  return zone === undefined || others.length > 0 ? null : zone;
}

function isZone(name: string): boolean {
  return hasZoneInHeader(`Time (${name})`);
}
