import { headerWords } from './column-use';
import { endedLater, wasMadeBefore } from './made-and-released';
import { saysNumber } from './numbers-of-things';
import type { Suggesting } from './suggesting';

/** Of what headers say that a column of dates tells: when it happened, or something that came before or after. */

/** Words for what happened, under which its day stands. Parts of words as well: `Ereignistag`, `crashdate`. */
const HAPPENED =
  /(?<!\p{L})(?:occ|occurr?ed|occurr?ence|happened|start|started|began|onset|date made|made|done|held|faits?|hechos?|fatti|fatto|ocurrid[oa]|ocurrencia|ocorrência|ocorrido|accaduto|zdarzenia|zajścia|gebeurtenis|voorval|inträffade|händelse|события|происшествия|совершения|події|happens?|passiert|geschah|geschehen|ocurrió|sucedió|ocorreu|aconteceu|accadde|gebeurde|gebeurd|stało|wydarzyło|hearing|sitting|meeting|session|sitzung|verhandlung|termin|séance|audience|sesión|audiencia|sessão|audiência|seduta|udienza|zitting|rozprawy?|posiedzeni[ae]|заседани[ея]|произошло|случилось|сталося|відбулося|oldu)(?!\p{L})|発生|发生|發生|(?<!\p{L})(?:incident|event|crime|offen[cs]e|accident|crash|attack|ereignis|vorfall|vorgang|unfall|tat(?=zeit|tag|datum|\s)|événement|incidente|accidente|suceso|delito|evento|aanval|ongeval|wypadku|incydentu|происш|инцидент)/iu;

/** Words for making something known or keeping it: what happened was before. */
const MADE_KNOWN =
  /(?<!\p{L})(?:rptd|reported|reporting|report|recorded|registered|registration|entered|entry|received|receipt|publ|published|publication|posted|announced|acquired|acquisition|filed|lodged|logged|submitted|notified|notification|disclosed|discovered|gemeldet|erfasst|eingegangen|eingang|veröffentlicht|veröffentlichung|erworben|registriert|signalée?|signalement|déclaration|enregistrée?|reçue?|réception|parution|acquise?|denuncia|denunciado|registrad[oa]|registro|recibido|recepción|publicad[oa]|publicación|publicação|notificación|notificação|adquirid[oa]|segnalazione|segnalato|registrazione|ricevut[oa]|pubblicat[oa]|pubblicazione|denunciato|zgłoszeni[ae]|zgłoszono|rejestracji|publikacji|wpływu|gemeld|melding|ontvangen|gepubliceerd|aangifte|anmäld|anmälan|registrerad|publicerad|регистрации|сообщения|поступления|публикации|обращения|реєстрації)(?!\p{L})|(?<!\p{L})(?:melde|erfassungs|eingangs|anzeige|veröffentlichungs|erwerbs|registrierungs|publikations|aangifte)(?=zeit|tag|datum|zeitpunkt)/iu;

/** Words for answering and dealing with, which come after what was asked. */
const ANSWERED =
  /(?<!\p{L})(?:answer(?:ed)?|repl(?:y|ied)|response|responded|disposed|beantwortet|antwort|antwortdatum|erledigt|erledigung|répondue?|réponse|contestad[oa]|contestación|respondid[oa]|respuesta|resposta|risposta|risposto|evas[oa]|beantwoord|antwoord|afgehandeld|afgedaan|odpowiedź|odpowiedzi|załatwiono|besvarad|besvarat|svar|ответ[а]?|відповіді)(?!\p{L})/iu;

/** Words for settling, closing and completing: what happens to what came in, but what happened itself where nothing did. */
const SETTLED =
  /(?<!\p{L})(?:closed|closure|resolved|settled|completed|geschlossen|abgeschlossen|abschluss|clos|close|clôture|clôturée?|résolue?|soldée?|cerrad[oa]|cierre|resuelt[oa]|resolución|fechad[oa]|encerrad[oa]|encerramento|chius[oa]|chiusura|afgerond|gesloten|zamknięt[oae]|zamknięcia|stängd|avslutad|закрыт[оа]?|закрытия|решения|закриття)(?!\p{L})/iu;

/** Words for coming in, asking and opening, beside which closing is what came later. */
const ASKED =
  /(?<!\p{L})(?:received|receipt|opened|filed|filing|lodged|submitted|submission|requested|asked|tabled|raised|eingang|eingegangen|eingangsdatum|eingereicht|gestellt|dépôt|déposée?|reçue?|réception|recibid[oa]|recepción|presentad[oa]|apertura|ricevut[oa]|presentat[oa]|recebid[oa]|apresentad[oa]|ontvangen|ingediend|wpływu|złożenia|złożono|inlämnad|inkommen|поступления|подачи|подання)(?!\p{L})/iu;

/** Words for days until when something is to be done or holds: `dueDate`, “Gültig bis”, `editableUntil`. “Due to” is a cause. */
const DUE =
  /(?<!\p{L})(?:due(?! to)|deadline|expir(?:y|e|es|ed|ation|ación|ação)|valid (?:to|thru|through)|fällig|fälligkeit|fälligkeitsdatum|fälligkeitstermin|frist|abgabefrist|ablauf|ablaufdatum|gültig bis|échéance|date limite|valable jusqu|péremption|vencimiento|vence|caducidad|fecha límite|fecha limite|plazo|válid[oa] hasta|vencimento|prazo|validade|scadenza|scade|valid[oa] fino|vervaldatum|vervalt|geldig tot|uiterste datum|termin (?:wykonania|ważności|płatności)|ważn[eya] do|förfallodatum|förfaller|forfald|forfaldsdato|срок|действителен до|действует до|термін|vade|son tarih|bitimi)(?!\p{L})|(?<!\p{L})until$|截止|到期|期限|締切|마감|만료/iu;

/** Words for what is to be done: of such the day on which it is due is the event, whenever somebody added it to a list. */
const TO_DO =
  /(?<!\p{L})(?:tasks?|to-?dos?|assignments?|homework|coursework|chores?|grants?|bills?|aufgaben?|hausaufgaben?|abgaben?|tâches?|devoirs?|tareas?|deberes|tarefas?|compit[oi]|taken?|opdrachten?|zadani[ae]|задач[аи]|задани[ея]|uppgift(?:er)?)(?!\p{L})/iu;

/** Whether a header is one of what is to be done. */
export function saysToDo(name: string): boolean {
  return TO_DO.test(headerWords(name).join(' '));
}

/** Headers of when a record was put where it stands now, as one of what was noticed may be: “Date Added”. */
const ADDED = /added|hinzugefügt|ajouté|añadid|agregad|adicionad|aggiunt|toegevoegd|dodan[aoy]|добавлен|tillagd/;

/** Headers of what happens later to a record that tells of an event: `FileModifyDate`, “Uploaded”. */
const LATER =
  /modif|updat|access(?!ion)|upload|download|import(?!an)|export|^last|scanned|indexed|retriev|insert|generat(?:ed|ion)(?:on|at|date|time|$)|snapshot|^(?:dt|data|date|fecha|datum)?(?:da|de|of)?(?:gera[cç][aã]o|generat|généra|generaci|erzeug|extra[cç])/;

/** Headers under which forms on the web keep when an answer was sent, in the language of who made the form. */
const SENT =
  /^(?:timestamp|zeitstempel|horodateur|marcatemporal|carimbodedatahora|informazionicronologiche|tijdstempel|sygnaturaczasowa|отметкавремени|позначкачасу|tidsstempel|tidstämpel|aikaleima|časovérazítko|časovápečiatka|időbélyeg|zamandamgası|χρονικήσήμανση|タイムスタンプ|时间戳记?|時間戳記|타임스탬프|الطابعالزمني)$/;

/** Headers of when a person was born, who is told of beside what happened. */
const BIRTH = /^dob$|^born(?!e)|birth|geburt|^geboren|naissance|nacimiento|nascimento|nascita|urodz|рождения|geboorte|doğum/;

/** How much else than when something happened a column tells; less than 1 apart, a key deeper within JSON outweighs it. */
const TELLS = {
  happened: -1,
  nothing: 0,
  toDo: 0.5,
  made: 0.7,
  madeKnown: 0.9,
  answered: 1.95,
  birth: 50,
  added: 90,
  due: 95,
  later: 100,
} as const;

/** The headers of a table, and the cells by which those are told that only sound as if they stood above dates. */
type Headers = Pick<Suggesting, 'names' | 'plain' | 'sample' | 'isDate'>;

/**
 * How much else than when something happened a column of dates tells, by its header: of several the least is taken. Less than nothing where the header says
 * that it is the day of what happened.
 */
export function tellsElse(at: number, table: Headers): number {
  const { names, plain } = table;
  const [name = '', header = ''] = [names[at], plain[at]];
  const words = headerWords(name).join(' ');
  if (LATER.test(header)) return TELLS.later;
  if (BIRTH.test(header)) return TELLS.birth;
  if (DUE.test(words)) return names.some(saysToDo) ? TELLS.toDo : TELLS.due;
  if (ADDED.test(header)) return TELLS.added;
  // Of “Reply received” only the first word tells it from what was received before.
  if (ANSWERED.test(words)) return TELLS.answered;
  if (SETTLED.test(words) && names.some((other, index) => index !== at && tellsAsked(other))) return TELLS.answered;
  if (endedLater(at, table)) return TELLS.answered;
  if (wasMadeBefore(at, table)) return TELLS.made;
  // “Incident report date” is one of the report.
  if (MADE_KNOWN.test(words) || SENT.test(header)) return TELLS.madeKnown;
  return HAPPENED.test(words) ? TELLS.happened : TELLS.nothing;
}

/** Whether a header says that something came in or was asked, and not the number that it has. */
export function tellsAsked(name: string): boolean {
  return ASKED.test(headerWords(name).join(' ')) && !saysNumber(name);
}

/** Whether a header says that its day is that of what happened. */
export function tellsHappened(at: number, headers: Headers): boolean {
  return tellsElse(at, headers) === TELLS.happened;
}

/** Whether a header names the day on which something was made known, answered, kept, changed or due, and not that on which it happened. */
export function tellsLater(at: number, headers: Headers): boolean {
  const told = tellsElse(at, headers);
  return told === TELLS.madeKnown || told === TELLS.answered || told >= TELLS.added;
}

/** Whether a header names the day of what happened, came in, was made known or added: what has yet to be done about it is due later. */
export function goesBeforeDue(at: number, headers: Headers): boolean {
  const told = tellsElse(at, headers);
  if (told === TELLS.madeKnown || told === TELLS.added) return !headers.names.some(saysToDo);
  return told === TELLS.happened || tellsAsked(headers.names[at] ?? '');
}

/** Whether a header names a day on which something is due, or until which it holds. */
export function tellsDue(at: number, headers: Headers): boolean {
  return tellsElse(at, headers) === TELLS.due;
}

/** Words for beginning, also to be somebody or somewhere. */
const BEGUN =
  /(?<!\p{L})(?:since|from|begin|begins|beginning|begun|commenced|appointed|elected|joined|hired|engaged|admitted|installed|inaugurated|commissioned|built|established|founded|created|seit|beginn|begonnen|ernannt|gewählt|eingestellt|eingetreten|eintritt|errichtet|gebaut|gegründet|depuis|début|nommée?|élue?|embauche|construite?|desde|inicio|nombrad[oa]|elegid[oa]|ingreso|construid[oa]|início|nomead[oa]|eleit[oa]|inizio|nominat[oa]|elett[oa]|costruit[oa]|sinds|begonnen|benoemd|gebouwd|od|początek|powołan[yae]|sedan|började|utnämnd|byggd|начало|назначена?|избрана?|построена?)(?!\p{L})/iu;

/** Whether a header names the day on which somebody was born, or on which a record was kept, changed or due: nothing happened then that the record tells of. */
export function tellsOfKeeping(at: number, headers: Headers): boolean {
  return tellsElse(at, headers) >= TELLS.birth;
}

/** Whether a header says that somebody or something began to be there on its day. */
export function begins(name: string): boolean {
  return BEGUN.test(headerWords(name).join(' '));
}

/** Whether a header says that something began on its day, came in or happened: what ended in some rows only began then. */
export function tellsBeginning(at: number, headers: Headers): boolean {
  const [name = '', told] = [headers.names[at], tellsElse(at, headers)];
  return told < TELLS.answered && (told === TELLS.happened || begins(name) || tellsAsked(name));
}

/** Whether a header is one under which forms keep when an answer was sent. @param plain as headers are compared */
export function tellsSent(plain: string): boolean {
  return SENT.test(plain);
}

/** Headers of days for which something is expected, in a plan that says them as well as it can. */
const EXPECTED =
  /^(?:date)?(?:expected|eta$|etd$|estimated(?:date|completion)|target(?:date)?$|planneddate|erwartet|voraussichtlich|zieltermin|prévu|previst|esperad|verwacht|oczekiwan|ожида)/;

/** Whether a header says when something is expected. @param header as headers are compared */
export function isOfExpected(header: string): boolean {
  return EXPECTED.test(header);
}
