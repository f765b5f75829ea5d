import { isLengthUnit } from '../../../shared/time/length';
import { type ZoneCell, zoneOfCell } from '../zones/zone-cell';
import { plainHeader } from './column-use';

/** A header taken apart: `Time (ET)` is `time`, about `ET`. */
export interface HeaderParts {
  /** What is left without what follows, as headers are compared. */
  readonly base: string;
  /** What stands in brackets, or the zone behind or before the name; '' where there is none. */
  readonly about: string;
}

const UTC = '(?:UTC|GMT)(?:\\s*[+−-]\\s*\\d{1,2}(?::?\\d\\d)?)?';
const BRACKETS = /^(.*?)\s*[([{]\s*([^()[\]{}]*?)\s*[)\]}]\s*$/;
const BEHIND = new RegExp(`^(.*?\\p{L})[\\s,;_/-]*(${UTC})\\s*$`, 'iu');
const BEFORE = new RegExp(`^\\s*(${UTC})[\\s_-]+(\\p{L}.*)$`, 'iu');
/** `Start EST`, `Time Europe/Berlin`; in a header of capitals alone any short word would be one. */
const WORD_BEHIND = /^(.*\p{Ll})[\s,;_/-]+([A-Z]{2,5}|[A-Z]\p{L}+\/[A-Z][\p{L}_/]+)\s*$/u;
/** How days are written, in letters: `dd/mm/yyyy`, `TT.MM.JJJJ`, `jj/mm/aaaa`. */
const FORMS = {
  dmy: '(?:dd?|tt?|jj?|gg?)[./ -]?mm?m?[./ -]?(?:yyyy|yy|jjjj|jj|aaaa|aa)',
  mdy: 'mm?[./ -]?dd?[./ -]?(?:yyyy|yy)',
} as const;
/** The same of days whose year is not written: `MM/DD`, `TT.MM.`. */
const WITHOUT_YEAR = { dmy: '(?:dd?|tt?|jj?|gg?)[./-]mm?m?[./-]?', mdy: 'mm?[./-]dd?' } as const;
const SAYS_NO_YEAR = new RegExp(`^(?:${WITHOUT_YEAR.dmy}|${WITHOUT_YEAR.mdy})$`, 'i');
const ANY_FORM = [FORMS.dmy, FORMS.mdy, 'yyyy[./ -]?mm[./ -]?dd', WITHOUT_YEAR.dmy, WITHOUT_YEAR.mdy].join('|');
const FORM_BEHIND = new RegExp(`^(.*?\\p{L})[\\s,;:_-]+(${ANY_FORM})\\s*$`, 'iu');
/** Times of the place where something was, wherever that is. */
const LOCAL = /\b(?:local|lokal|locale|ortszeit|local time|heure locale|hora local)\b/i;

/** A header as it is written, and what it says behind or before its name. */
interface Parted {
  readonly name: string;
  readonly about: string;
}

/** `duration_min`, `Dauer in Tagen`: words of a unit behind the name. */
function unitBehind(name: string): Parted | null {
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').match(/\p{L}+/gu) ?? [];
  const at = words.findIndex((word, index) => index > 0 && isLengthUnit(word));
  const [first, ...others] = at < 0 ? [] : words.slice(at);
  if (first === undefined || !others.every(isLengthUnit)) return null;
  const front = words.slice(0, at).join(' ');
  return { name: front.replace(/(?:in|en)$/i, ''), about: [first, ...others].join(' ') };
}

/** What a header says besides the name of what its column holds. */
export function headerParts(name: string): HeaderParts {
  const parted = partsOf(name) ?? unitBehind(name) ?? { name, about: '' };
  return { base: plainHeader(parted.name), about: parted.about };
}

/** A header without what it says in brackets, of a zone, or of how days are written. */
export function headerName(name: string): string {
  return partsOf(name)?.name ?? name;
}

function partsOf(header: string): Parted | null {
  // A header may stand in several lines.
  const name = header.replace(/\s+/g, ' ');
  const [, inner = '', about = ''] = BRACKETS.exec(name) ?? [];
  if (plainHeader(inner) !== '' && about !== '') return { name: inner, about };
  const [, front = '', behind = ''] = BEHIND.exec(name) ?? [];
  if (behind !== '') return { name: front, about: behind };
  const [, before = '', rest = ''] = BEFORE.exec(name) ?? [];
  if (before !== '') return { name: rest, about: before };
  const [, title = '', form = ''] = FORM_BEHIND.exec(name) ?? [];
  if (form !== '') return { name: title, about: form };
  const [, words = '', word = ''] = WORD_BEHIND.exec(name) ?? [];
  if (word !== '' && isZoneOf(word)) return { name: words, about: word };
  return null;
}

function isZoneOf(word: string): boolean {
  return ['zone', 'open'].includes(zoneOfCell(word, { homes: [], beside: new Set() }).kind);
}

/** Whether a header names a zone: `Timestamp (UTC)`, `Time [UTC+2]`, `Date (ET)`. */
export function hasZoneInHeader(name: string): boolean {
  const { about } = headerParts(name);
  return about !== '' && isZoneOf(about);
}

/**
 * The zone that the headers of the columns of a date name; `none` where they name none, different ones, or one of them says that its times are local.
 *
 * @param homes IANA zones of the people who write
 */
export function zoneOfHeaders(names: readonly string[], homes: readonly string[]): Extract<ZoneCell, { kind: 'zone' | 'open' | 'none' }> {
  const abouts = names.map((name) => headerParts(name).about);
  const said = abouts.map((about) => zoneOfCell(about, { homes, beside: new Set() }));
  const zones = said.flatMap((one) => (one.kind === 'zone' || one.kind === 'open' ? [one] : []));
  const keys = new Set(zones.map((one) => (one.kind === 'zone' ? one.zone : one.abbreviation)));
  const [zone] = zones;
  return zone === undefined || keys.size > 1 || names.some((name) => LOCAL.test(name.replaceAll('_', ' '))) ? { kind: 'none' } : zone;
}

/** Whether one of the headers of the columns of a date says that its days are written without their years: `Date (MM/DD)`. */
export function saysNoYear(names: readonly string[]): boolean {
  return names.some((name) => SAYS_NO_YEAR.test(headerParts(name).about));
}

/** The order of day and month that the headers of the columns of a date say, as `Date (DD/MM/YYYY)` and `Date (DD/MM)` do; undefined where they say none, or two. */
export function orderOfHeaders(names: readonly string[]): 'dmy' | 'mdy' | undefined {
  const abouts = names.map((name) => headerParts(name).about);
  const said = (['dmy', 'mdy'] as const).filter((order) => {
    const form = new RegExp(`^(?:${FORMS[order]}(?![a-z])|${WITHOUT_YEAR[order]}$)`, 'i');
    return abouts.some((about) => form.test(about));
  });
  return said.length === 1 ? said[0] : undefined;
}
