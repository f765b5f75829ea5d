import { headerWords } from './column-use';

/** Of what headers say that a column of dates tells: when it happened, or something that came before or after. */

/** Words for what happened, under which its day stands. Parts of words as well: `Ereignistag`, `crashdate`. */
const HAPPENED =
  /(?<!\p{L})(?:occ|occurr?ed|occurr?ence|happened|start|started|began|onset|date made|made|done|held|faits?|hechos?|fatti|fatto|ocurrid[oa]|ocurrencia|ocorrência|ocorrido|accaduto|zdarzenia|zajścia|gebeurtenis|voorval|inträffade|händelse|события|происшествия|совершения|події)(?!\p{L})|(?<!\p{L})(?:incident|event|crime|offen[cs]e|accident|crash|attack|ereignis|vorfall|vorgang|unfall|tat(?=zeit|tag|datum|\s)|événement|incidente|accidente|suceso|delito|evento|aanval|ongeval|wypadku|incydentu|происш|инцидент)/iu;

/** Words for making something known or keeping it: what happened was before. */
const MADE_KNOWN =
  /(?<!\p{L})(?:rptd|reported|reporting|report|recorded|registered|registration|entered|entry|received|receipt|publ|published|publication|posted|announced|acquired|acquisition|filed|lodged|logged|submitted|notified|notification|disclosed|discovered|gemeldet|erfasst|eingegangen|eingang|veröffentlicht|erworben|registriert|signalée?|signalement|déclaration|enregistrée?|reçue?|réception|parution|acquise?|denuncia|denunciado|registrad[oa]|registro|recibido|recepción|publicad[oa]|publicación|publicação|publicação|notificación|notificação|adquirid[oa]|segnalazione|segnalato|registrazione|ricevut[oa]|pubblicat[oa]|pubblicazione|denunciato|zgłoszeni[ae]|zgłoszono|rejestracji|publikacji|wpływu|gemeld|melding|ontvangen|gepubliceerd|aangifte|anmäld|anmälan|registrerad|publicerad|регистрации|сообщения|поступления|публикации|обращения|реєстрації)(?!\p{L})|(?<!\p{L})(?:melde|erfassungs|eingangs|anzeige|veröffentlichungs|erwerbs|registrierungs|publikations|aangifte)(?=zeit|tag|datum|zeitpunkt)/iu;

/** Headers of what happens later to a record that tells of an event, or until when it holds: `FileModifyDate`, “Date Added”, `editableUntil`. */
const LATER =
  /modif|updat|access|added|upload|download|import|export|^last|scanned|indexed|retriev|insert|until$|expir|validto|^(?:dt|data|date|fecha|datum)?(?:da|de|of)?(?:gera[cç][aã]o|generat|généra|generaci|erzeug|extra[cç])/;

/** Headers of when a person was born, who is told of beside what happened. */
const BIRTH = /^dob$|birth|geburt|^geboren|naissance|nacimiento|nascimento|nascita|urodz|рождения|geboorte|doğum/;

/** How much else than when something happened a column tells; less than 1 apart, a key deeper within JSON outweighs it. */
const TELLS = { happened: -1, nothing: 0, madeKnown: 0.9, birth: 50, later: 100 } as const;

/**
 * How much else than when something happened a column of dates tells, by its header: of several the least is taken. Less than nothing where the header says
 * that it is the day of what happened.
 *
 * @param name the header as it is written
 * @param plain as headers are compared
 */
export function tellsElse(name: string, plain: string): number {
  if (LATER.test(plain)) return TELLS.later;
  if (BIRTH.test(plain)) return TELLS.birth;
  const words = headerWords(name).join(' ');
  // “Incident report date” is one of the report.
  if (MADE_KNOWN.test(words)) return TELLS.madeKnown;
  return HAPPENED.test(words) ? TELLS.happened : TELLS.nothing;
}

/** Whether a header says that its day is that of what happened. */
export function tellsHappened(name: string, plain: string): boolean {
  return tellsElse(name, plain) === TELLS.happened;
}

/** Whether a header names the day on which something was made known, kept or changed, and not that on which it happened. */
export function tellsLater(name: string, plain: string): boolean {
  const told = tellsElse(name, plain);
  return told === TELLS.madeKnown || told === TELLS.later;
}
