import { wordTable } from '../../word-table';
import { offsetMinutes, placeOffset } from '../parts';

/** What an abbreviation of a time zone can stand for. */
export interface ZoneMeaning {
  /** Of +05:30 form, or Z. */
  readonly offset: string;
  /** IANA zones in whose places it is said so. */
  readonly zones: readonly string[];
  /** Whose it is, where no one meaning is the usual one and the person has to say which. */
  readonly of?: string;
}

/**
 * Abbreviations of time zones. They are no standard, and several places share one: the first is taken unless the home
 * zone is one of the places of another, and the others are offered.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly ZoneMeaning[]>> = wordTable({
  utc: [{ offset: 'Z', zones: [] }],
  gmt: [{ offset: 'Z', zones: [] }],
  z: [{ offset: 'Z', zones: [] }],
  pkt: [{ offset: '+05:00', zones: ['Asia/Karachi'] }],
  ist: [
    { of: 'India', offset: '+05:30', zones: ['Asia/Kolkata', 'Asia/Calcutta'] },
    { of: 'Israel', offset: '+02:00', zones: ['Asia/Jerusalem', 'Asia/Tel_Aviv'] },
    { of: 'Ireland', offset: '+01:00', zones: ['Europe/Dublin'] },
  ],
  cst: [
    { of: 'China', offset: '+08:00', zones: ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Taipei', 'Asia/Chongqing'] },
    { of: 'North America', offset: '-06:00', zones: ['America/Chicago', 'America/Mexico_City', 'America/Winnipeg', 'America/Costa_Rica'] },
    { of: 'Cuba', offset: '-05:00', zones: ['America/Havana'] },
  ],
  bst: [
    { of: 'Britain in summer', offset: '+01:00', zones: ['Europe/London'] },
    { of: 'Bangladesh', offset: '+06:00', zones: ['Asia/Dhaka'] },
  ],
  // Gulf, South Georgia.
  gst: [{ offset: '+04:00', zones: ['Asia/Dubai', 'Asia/Muscat'] }],
  // North America (winter), and what Australians call their own.
  est: [
    { offset: '-05:00', zones: ['America/New_York', 'America/Toronto'] },
    { offset: '+10:00', zones: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'] },
  ],
  edt: [{ offset: '-04:00', zones: [] }],
  cdt: [{ offset: '-05:00', zones: [] }],
  mst: [{ offset: '-07:00', zones: [] }],
  mdt: [{ offset: '-06:00', zones: [] }],
  // North America, Philippines.
  pst: [
    { offset: '-08:00', zones: ['America/Los_Angeles', 'America/Vancouver'] },
    { offset: '+08:00', zones: ['Asia/Manila'] },
  ],
  pdt: [{ offset: '-07:00', zones: [] }],
  wet: [{ offset: '+00:00', zones: [] }],
  west: [{ offset: '+01:00', zones: [] }],
  cet: [{ offset: '+01:00', zones: [] }],
  cest: [{ offset: '+02:00', zones: [] }],
  mez: [{ offset: '+01:00', zones: [] }],
  mesz: [{ offset: '+02:00', zones: [] }],
  eet: [{ offset: '+02:00', zones: [] }],
  eest: [{ offset: '+03:00', zones: [] }],
  msk: [{ offset: '+03:00', zones: [] }],
  trt: [{ offset: '+03:00', zones: [] }],
  irst: [{ offset: '+03:30', zones: [] }],
  aft: [{ offset: '+04:30', zones: [] }],
  uzt: [{ offset: '+05:00', zones: [] }],
  npt: [{ offset: '+05:45', zones: [] }],
  ict: [{ offset: '+07:00', zones: [] }],
  wib: [{ offset: '+07:00', zones: [] }],
  hkt: [{ offset: '+08:00', zones: [] }],
  sgt: [{ offset: '+08:00', zones: [] }],
  awst: [{ offset: '+08:00', zones: [] }],
  jst: [{ offset: '+09:00', zones: [] }],
  kst: [{ offset: '+09:00', zones: [] }],
  aest: [{ offset: '+10:00', zones: [] }],
  aedt: [{ offset: '+11:00', zones: [] }],
  nzst: [{ offset: '+12:00', zones: [] }],
  nzdt: [{ offset: '+13:00', zones: [] }],
  wat: [{ offset: '+01:00', zones: [] }],
  cat: [{ offset: '+02:00', zones: [] }],
  sast: [{ offset: '+02:00', zones: [] }],
  eat: [{ offset: '+03:00', zones: [] }],
  brt: [{ offset: '-03:00', zones: [] }],
  acst: [{ offset: '+09:30', zones: [] }],
  acdt: [{ offset: '+10:30', zones: [] }],
  acwst: [{ offset: '+08:45', zones: [] }],
  lhst: [{ offset: '+10:30', zones: [] }],
  lhdt: [{ offset: '+11:00', zones: [] }],
  chst: [{ offset: '+10:00', zones: [] }],
  pht: [{ offset: '+08:00', zones: [] }],
  myt: [{ offset: '+08:00', zones: [] }],
  wita: [{ offset: '+08:00', zones: [] }],
  mmt: [{ offset: '+06:30', zones: [] }],
  irdt: [{ offset: '+04:30', zones: [] }],
  idt: [{ offset: '+03:00', zones: [] }],
  мск: [{ offset: '+03:00', zones: [] }],
  ast: [
    { of: 'Atlantic Canada', offset: '-04:00', zones: ['America/Halifax', 'America/Puerto_Rico', 'Atlantic/Bermuda'] },
    { of: 'Arabia', offset: '+03:00', zones: ['Asia/Riyadh', 'Asia/Kuwait', 'Asia/Baghdad'] },
  ],
  adt: [{ offset: '-03:00', zones: [] }],
  nst: [{ offset: '-03:30', zones: [] }],
  ndt: [{ offset: '-02:30', zones: [] }],
  akst: [{ offset: '-09:00', zones: [] }],
  akdt: [{ offset: '-08:00', zones: [] }],
  hst: [{ offset: '-10:00', zones: [] }],
  clt: [{ offset: '-04:00', zones: [] }],
  clst: [{ offset: '-03:00', zones: [] }],
});

/** Another abbreviation that is written beside one of several meanings, and which it then is: who writes CDT in summer means North America in winter. */
const BESIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = wordTable({
  cst: { cdt: '-06:00' },
  ist: { idt: '+02:00' },
  bst: { gmt: '+01:00' },
  ast: { adt: '-04:00' },
});

/** What Americans and Australians write for the clock of a region, in winter and summer: capitals alone, since they are words of other languages. */
const REGIONS: Readonly<Record<string, string>> = wordTable({
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AET: 'Australia/Sydney',
  NZT: 'Pacific/Auckland',
});

/** The IANA zone of the clock that `ET`, `CT`, `MT`, `PT`, `AET` and `NZT` are, as typed. */
export function regionZone(text: string): string | undefined {
  return REGIONS[text];
}

export interface AbbreviationSettings {
  /** IANA zones of the people who write, those that were said for the text before those of the timeline. */
  readonly homes: readonly string[];
  /** Other abbreviations beside it, small letters. */
  readonly beside?: ReadonlySet<string> | undefined;
}

/**
 * What an abbreviation means, the likeliest first.
 *
 * @param word small letters
 * @returns undefined for what is none; `open` says that nothing speaks for one of several meanings
 */
export function abbreviationMeanings(
  word: string,
  { homes, beside }: AbbreviationSettings,
): { readonly meanings: readonly ZoneMeaning[]; readonly open: boolean } | undefined {
  const meanings = ABBREVIATIONS[word];
  if (meanings === undefined) return undefined;
  const [, proven] = Object.entries(BESIDE[word] ?? {}).find(([other]) => beside?.has(other)) ?? [];
  const [home] = homes.flatMap((zone) => meanings.filter(({ zones }) => zones.includes(zone)));
  const first = meanings.find(({ offset }) => offset === proven) ?? home;
  if (first === undefined) return { meanings, open: meanings.some(({ of }) => of !== undefined) };
  return { meanings: proven === undefined ? [first, ...meanings.filter((one) => one !== first)] : [first], open: false };
}

/**
 * The offset of an abbreviation that says it itself: `CST-6` is North America's, `CST+8` China's, `UTC+5` five hours ahead. In Russia `MSK+2` is two hours
 * ahead of Moscow.
 *
 * @param word small letters
 * @param offset of +05:30 form
 * @returns null where the abbreviation never has this offset, or no place has what it says
 */
export function offsetBehind(word: string, offset: string): string | null {
  const east = offsetMinutes(offset);
  if (east === null) return null;
  if (['utc', 'gmt', 'z'].includes(word)) return offset;
  if (['msk', 'мск'].includes(word)) return placeOffset(east + 180);
  return ABBREVIATIONS[word]?.find((one) => offsetMinutes(one.offset) === east)?.offset ?? null;
}

/** Whether an offset is one of an abbreviation's own. @param word small letters @param offset of +05:30 form */
export function hasOffset(word: string, offset: string): boolean {
  const east = offsetMinutes(offset);
  return east !== null && ABBREVIATIONS[word]?.some((one) => offsetMinutes(one.offset) === east) === true;
}

/** "+08:00 (China), −06:00 (North America) or …" */
export function meaningWords(meanings: readonly ZoneMeaning[]): string {
  const words = meanings.map(({ offset, of }) => `${offset.replace('-', '−')}${of === undefined ? '' : ` (${of})`}`);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}
