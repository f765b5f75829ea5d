import { placeOffset } from '../../../shared/time/parts';
import { abbreviationMeanings, offsetBehind, regionZone } from '../../../shared/time/typed/abbreviations';
import type { OpenZone } from '../../../shared/time/typed/cursor';
import { isZone } from '../../../shared/time/zone';
import { wordTable } from '../../../shared/word-table';
import { zoneNamed } from './named-zone';
import { type OffsetUnit, offsetOfNumber } from './offset-numbers';

/** What a cell says of the zone of its row. */
export type ZoneCell =
  | { readonly kind: 'zone' /** IANA name, or an offset of +05:30 form. */; readonly zone: string }
  /** An abbreviation that several zones share. */
  | ({ readonly kind: 'open' } & OpenZone)
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/** What the IANA database has for zones with summer time, though letters of it are written for winter alone, too: what stands beside it then. */
const WITH_SUMMER: Readonly<Record<string, { readonly summer: string; readonly zone: string }>> = wordTable({
  cet: { summer: 'cest', zone: 'CET' },
  mez: { summer: 'mesz', zone: 'CET' },
  eet: { summer: 'eest', zone: 'EET' },
  wet: { summer: 'west', zone: 'WET' },
  met: { summer: 'mest', zone: 'MET' },
});

export interface ZoneCellSettings {
  /** IANA zones of the people who write. */
  readonly homes: readonly string[];
  /** Other cells of the column, small letters. */
  readonly beside: ReadonlySet<string>;
  /** What numbers alone count; without it they are no offsets. */
  readonly numbers?: OffsetUnit | null | undefined;
}

/** The zone that a cell of its own names: IANA or Windows name, an offset (`+0530`, `UTC+1`), an abbreviation. */
export function zoneOfCell(text: string, { homes, beside, numbers = null }: ZoneCellSettings): ZoneCell {
  const name = text.trim();
  if (name === '' || /^(-|n\/?a|none|unknown)$/i.test(name)) return { kind: 'none' };
  const counted = numbers === null ? null : offsetOfNumber(name, numbers);
  if (counted !== null) return { kind: 'zone', zone: counted };
  const region = regionZone(name);
  if (region !== undefined) return { kind: 'zone', zone: region };
  const word = name.toLowerCase();
  const all = WITH_SUMMER[word];
  if (all !== undefined && !beside.has(all.summer) && isZone(all.zone)) return { kind: 'zone', zone: all.zone };
  const abbreviated = abbreviationMeanings(word, { homes, beside });
  if (abbreviated !== undefined) {
    const { meanings, open } = abbreviated;
    const offset = meanings[0]?.offset ?? 'Z';
    return open ? { kind: 'open', abbreviation: name, meanings } : { kind: 'zone', zone: offset === 'Z' ? 'UTC' : offset };
  }
  const zone = zoneNamed(name) ?? offsetOf(name);
  return zone === null ? { kind: 'unknown' } : { kind: 'zone', zone };
}

/** `+0530`, `UTC+1`, `(GMT-3)`, `CST-6`; null for what no such zone has. */
function offsetOf(name: string): string | null {
  const [, word = '', sign = '', hours = '', minutes = '00'] = /^\(?(\p{L}{3,5})?\s*([+−-])\s?(\d{1,2}):?(\d\d)?\)?$/iu.exec(name) ?? [];
  if (hours === '' || Number(minutes) > 59) return null;
  const offset = placeOffset((sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)));
  return word === '' || offset === null ? offset : offsetBehind(word.toLowerCase(), offset);
}
