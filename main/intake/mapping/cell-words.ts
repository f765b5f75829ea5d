import { SENSITIVITIES } from '../../../shared/event';
import { FURTHER_NOTICE } from '../../../shared/time/further-notice';
import { END_THAT_GOES_ON } from '../../../shared/time/goes-on';
import { NOW } from '../../../shared/time/typed/phrases';

/** What programs and people write in cells that choose one of a few things, or say that there is nothing to say. */

const TRUE = new Set([
  'true',
  'yes',
  '1',
  'x',
  'on',
  'wahr',
  'ja',
  'ein',
  'vrai',
  'oui',
  'verdadero',
  'sí',
  'vero',
  'sì',
  'waar',
  'prawda',
  'tak',
]);
const FALSE = new Set(['false', 'no', '0', 'off', 'falsch', 'nein', 'aus', 'faux', 'non', 'falso', 'onwaar', 'nee', 'fałsz', 'nie']);

/** Whether a cell says yes, as programs do in several languages. */
export function isTrue(cell: string): boolean {
  return TRUE.has(cell.trim().toLowerCase());
}

/** Whether a cell says no. */
export function isFalse(cell: string): boolean {
  return FALSE.has(cell.trim().toLowerCase());
}

/** Words of Outlook for how private something is; what is confidential there may be secret here. */
const PRIVACY: ReadonlyMap<string, number> = new Map([
  ['normal', 0],
  ['personal', 1],
  ['private', 1],
  ['confidential', 3],
]);

/** The sensitivity, 0 to 3, that a cell of somebody else's table says; null where it says none. */
export function sensitivityOfCell(cell: string): number | null {
  const word = cell.trim().toLowerCase();
  const level = SENSITIVITIES.findIndex((name, index) => name === word || String(index) === word);
  return PRIVACY.get(word) ?? (level >= 0 ? level : isTrue(word) ? 1 : isFalse(word) ? 0 : null);
}

/** What databases and programs write where there is no value, and knowledge bases where it is unknown (RDF 1.1, 3.5). */
const NOTHING =
  /^(?:\\N|null|\(null\)|none|nan|nat|nil|<na>|#?n\/a|[-–—]+|https?:\/\/\S+\/\.well-known\/genid\/\S+|(?:0000[-/.:]00[-/.:]00|00[-/.]00[-/.]0000)(?:[T\s]00:00(?::00(?:\.0+)?)?)?)$/i;
/** What people write where there is no date, or none yet; beside anything else such words say something. */
const NO_DATE =
  /^(?:\?+|\(\?\)|(?:dates? )?tb[acd]|n\.?a\.?|[sn]\/d|s\/[fh]|k\.\s?a\.|sin (?:hora|datos?)|sem hora|senza ora|sans heure|ohne (?:uhrzeit|zeit|angabe)|keine angabe|no time|без времени|нет данных|н\/д|n\.\s?c\.|n\.\s?n\.\s?b\.|pending|pendiente|pendente|ausstehend|en attente|in attesa|brak danych|to be (?:announced|confirmed|decided|defined|determined)|(?:noch )?offen|wird noch bekannt ?gegeben|à (?:définir|déterminer|confirmer)|(?:a|por) (?:definir|confirmar|determinar)|da (?:definire|confermare)|do ustalenia|nog te bepalen|belirlenecek|уточняется|будет уточнено|待定|未定)$/i;

/** Whether a cell says that there is no value, as programs do. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(cell.trim());
}

/** Whether a cell among dates says that there is none. */
export function isNoDate(cell: string): boolean {
  return isNothing(cell) || NO_DATE.test(cell.trim());
}

/** What repeats the cell above, in its place: „, ", 〃, do., idem. */
const DITTO =
  /^(?:[-–—]?\s*["”“„«»''‟″〃‚,]{1,3}\s*[-–—]?|d[o°]\.?|dto\.?|ditto|dito|idem|id\.|ibid(?:em)?\.?|dgl\.?|desgl\.?|(?:as )?above|wie oben|s\.\s?o\.|comme ci-dessus|ut supra|то же|同上|同前|上に同じ|위와 같음)$/iu;

/** Whether a cell only repeats the one above it. */
export function isDitto(cell: string): boolean {
  return DITTO.test(cell.trim());
}

/** “(since 2022)”, “seit 2022 …”: since when, which the start says. */
const SINCE = '(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|с) \\d[\\d.]*';
/** What people write where something has not ended, or until nobody knows when; “date” alone is the name of a column. */
const OPEN_END = new RegExp(
  `^\\(?(?:${SINCE} )?(?:${FURTHER_NOTICE}|further notice|${NOW.filter((word) => word !== 'date').join('|')}|${END_THAT_GOES_ON})\\)?(?:,? \\(?${SINCE}\\)?)?$`,
  'iu',
);

/** Whether a cell among ends says that there is none so far. */
export function isOpenEnd(cell: string): boolean {
  return OPEN_END.test(cell.trim());
}

/** Words of trackers and boards for how far something is. */
const PROGRESS =
  /^(?:(?:re-?)?open(?:ed)?|closed?|merged|resolved|done|to[ -]?do|in[ -]?progress|new|(?:in)?active|pending|complete[d]?|finished|started|not started|cancell?ed|backlog|blocked|(?:in )?review|draft|waiting|on hold|planned|approved|rejected|failed|succe(?:ss|eded)|passed|running|queued|enabled|disabled|won['’]t do|duplicate|offen|erledigt|geschlossen|in (?:arbeit|bearbeitung)|ouverte?|fermée?|terminée?|en cours|abiert[oa]|cerrad[oa]|resuelt[oa]|ausstehend|en attente|pendiente|pendente|in attesa)$/i;

/** Whether a cell says how far something is, rather than where. */
export function isProgress(cell: string): boolean {
  return PROGRESS.test(cell.trim());
}
