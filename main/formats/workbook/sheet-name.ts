import { monthNumber } from '../../../shared/time/typed/relative';
import { headerWords } from '../../intake/mapping/column-use';

/*
 * What a sheet holds by its name. Of several words the last one counts, as it does in English (“Team events”, “Event team”), of what “of” and its like part the
 * first (“Sources of events”).
 */

/** What parts what a sheet holds from what that is of. */
const OF = /\s(?:of|for|from|von|zu[rm]?|für|de[sl]?|du|pour|para|di|del(?:la)?|do|da)\s/iu;

/** Names of events, in a sheet of theirs. */
const EVENTS =
  /time ?line|chrono|events?\b|incident|\blog\b|journal|diary|history|zeit(?:leiste|strahl|tafel)|ereignis|vorfäll|verlauf|événement|evento|evenement|suceso|cronolog|oś czasu|wydarze|kalendarium|хронолог|событи|年表|大事记|事件/giu;
/** Names of what stands beside events in sheets of its own: what was found, who took part, what words mean, what is yet to be done. */
const BESIDE =
  /\biocs?\b|indicator|contact|\bteam\b|people|person|actors?\b|\bcodes?\b|\bto[ -]?dos?\b|lookup|legend|read ?me|glossar|sources?\b|bibliogra|literatur|references?\b|revision|settings?\b|config|pivot|quelle|kontakt|légende|fuentes|fonti|źródła|kontakty|источник|контакт/giu;
/** How the document came about. */
const VERSIONS = /(?:change|version)[ -]?(?:log|history)|^\P{L}*versions?\b|\bversions\b/iu;
/** Names of forms in which anything may stand, events as well: without a word of those it is something else. */
const FORMS = /\blists?\b|template|example|summary|dashboard/iu;

/** Whether sheets of a name hold events, or what stands beside them; null where it tells neither. */
export function heldByName(name: string): 'events' | 'beside' | null {
  if (VERSIONS.test(name)) return 'beside';
  for (const part of name.split(OF)) {
    const [events, beside] = [lastOf(part, EVENTS), lastOf(part, BESIDE)];
    if (events !== beside) return events > beside ? 'events' : 'beside';
  }
  return FORMS.test(name) ? 'beside' : null;
}

/** Names of sheets that show how others are to be filled in, or were once. */
const NOT_FILLED =
  /template|example|sample|vorlage|muster|beispiel|modèle|exemple|plantilla|ejemplo|modello|esempio|szablon|шаблон|образец|模板|\b(?:old|alt|backup|archived?|deleted|trash|rejected|draft)\b/iu;

/** Whether sheets of a name are not what is filled in now, whatever columns they have. */
export function isNotFilled(name: string): boolean {
  return NOT_FILLED.test(name);
}

/** What programs call sheets of which nobody said more. */
const GENERIC =
  /^(?:sheet|tabelle|table|blatt|feuille?|feuil|hoja|foglio|planilha|plan|arkusz|лист|list|工作表|シート|year|jahr|année|año|anno|rok|год|q|h|week|part|teil)$/iu;

/** Names of parts whose records are not, or not yet, what happened. */
const NOT_HAPPENED =
  /(?<!\p{L})(?:cancell?ed|called off|abandoned|postponed|delayed|rejected|declined|withdrawn|planned|proposed|scheduled|upcoming|tentative|unconfirmed|disputed|abgesagt\p{L}*|ausgefallen\p{L}*|verschoben\p{L}*|geplant\p{L}*|abgelehnt\p{L}*|annulé\p{L}*|reporté\p{L}*|prévu\p{L}*|cancelad[oa]s?|aplazad[oa]s?|adiad[oa]s?|previst[oaie]s?|planificad[oa]s?|annullat[oaie]|rinviat[oaie]|geannuleerd\p{L}?|afgelast\p{L}?|gepland\p{L}?|uitgesteld\p{L}?|odwołan\p{L}+|przełożon\p{L}+|planowan\p{L}+|отмен\p{L}+|перенес\p{L}+|запланирован\p{L}+)(?!\p{L})/iu;

/**
 * The names of some sheets by their numbers where each says more than when, and more than all: a front, a country. Otherwise only of those that say that what they
 * hold did not happen, or not yet, so that it is told from what did.
 *
 * @param names by the numbers of sheets, from 1
 */
export function tellingNames(names: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const words = [...names.values()].map((name) =>
    headerWords(name).filter((word) => /\p{L}/u.test(word) && !GENERIC.test(word) && monthNumber(word) === null),
  );
  const own = words.map((some) => some.filter((word) => !words.every((others) => others.includes(word))));
  return own.every((some) => some.length > 0) ? names : new Map([...names].filter(([, name]) => NOT_HAPPENED.test(name)));
}

/** Where words of some kind stand last in a text; −1 where none does. */
function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}
