import { dateCellsOf, looksLikeDates } from './by-cells';
import { headerWords } from './column-use';
import type { Suggesting } from './suggesting';

/** Headers of the days of things that are made, come out and end: programs, laws, films, treaties. What is told of them is that they came out. */

/** Words for being made or written, which is before. */
const MADE =
  /(?<!\p{L})(?:created|creation|drafted|conceived|development start(?:ed)?|start of development|erstellt|entstanden|entstehung|angelegt|ausgefertigt|entwurf|cré(?:é|ée|és|ées)|création|rédigée?|cread[oa]|creación|redactad[oa]|criad[oa]|criação|redigid[oa]|creat[oa]|creazione|redatt[oa]|aangemaakt|gemaakt|opgesteld|utworzon[oya]|utworzenia|stworzon[oya]|создан[оаы]?|создания|створен[оаи]?|створення|skapad|skapat|oprettet|opprettet|vytvořeno|oluşturulma)(?!\p{L})|作成|創建|创建|制定日/iu;

/** Words for coming out, and for what begins to hold. */
const COMES_OUT =
  /(?<!\p{L})(?:releas(?:e|ed)|launch(?:ed)?|premi[eè]red?|shipped|first shown|general availability|enacted|signed|in force|entry into force|effective|inaugurated|erscheinung|erschienen|erscheinungsdatum|uraufführung|uraufgeführt|premiere|markteinführung|in kraft|inkrafttreten|unterzeichnet|unterzeichnung|sortie|lancement|première|entrée en vigueur|mise en service|signature|signée?|estreno|lanzamiento|lanzad[oa]|entrada en vigor|firma|firmad[oa]|lançamento|lançad[oa]|estreia|assinatura|assinad[oa]|uscita|lancio|rilascio|rilasciat[oa]|entrata in vigore|firmat[oa]|uitgebracht|verschenen|verschijningsdatum|lancering|inwerkingtreding|ondertekend|premiera|premiery|wydan[oay]e?|wydania|wejści[ea] w życie|podpisan[oya]|выпуска?|выпущен[оа]?|выхода?|релиза?|премьер[аы]|подписан[оа]?|прем'єр[аи]|виходу|släppt|lanserad|lansering|premiär|ikraft|udgivet|utgitt|vydáno|yayın(?:lanma)?)(?!\p{L})|公開|発売|リリース|施行|公开|发布|發布|上线|上映|出版/iu;

/** Words for the end of what came out. */
const ENDS =
  /(?<!\p{L})(?:eol|eos|end of (?:life|support|service|sale|sales|maintenance)|(?:support|maintenance)(?: has)? ends?|support until|retired|retirement|discontinued|withdrawn|sunset|repealed|eingestellt|aufgehoben|abgekündigt|ende des supports|supportende|fin de (?:vie|support|soporte|vida)|abrogée?|retirad[oa]|derogad[oa]|descontinuad[oa]|fim d[eo] (?:vida|suporte)|revogad[oa]|ritirat[oa]|abrogat[oa]|fine (?:vita|supporto)|ingetrokken|einde (?:levensduur|ondersteuning)|wycofan[oya]|uchylon[oya]|koniec wsparcia|снят[оа]? с|отменен[оа]?|utgått|upphävd)(?!\p{L})|終了|廃止|废止|停止支持/iu;

/** The columns of a table as far as they are held against each other. */
type Columns = Pick<Suggesting, 'names' | 'sample' | 'isDate'>;

const says = (words: RegExp, name: string): boolean => words.test(headerWords(name).join(' '));

/** Whether a column has days, and does not only stand under a word for such: “Signed by” names people, and “Release” a version. */
function hasDays(at: number, { names, sample, isDate }: Columns): boolean {
  return looksLikeDates(dateCellsOf(sample, at), isDate, names[at]);
}

/** Whether another column tells when what this one is about came out: it was made before, or ended later. */
function hasCameOut(at: number, columns: Columns): boolean {
  return columns.names.some((name, other) => other !== at && says(COMES_OUT, name) && !says(ENDS, name) && hasDays(other, columns));
}

/** Whether a header tells when something was made that came out on the day of another column. */
export function wasMadeBefore(at: number, columns: Columns): boolean {
  const name = columns.names[at] ?? '';
  return says(MADE, name) && !says(COMES_OUT, name) && hasCameOut(at, columns);
}

/** Whether a header tells when something ended that came out on the day of another column. */
export function endedLater(at: number, columns: Columns): boolean {
  return says(ENDS, columns.names[at] ?? '') && hasCameOut(at, columns);
}

/** Words for taking people in, whom somebody lets go later. */
const TAKEN_IN =
  /(?<!\p{L})(?:book(?:ed|ing)|arrest(?:ed)?|admission|admitted|detained|detention|imprisoned|incarcerated|captured|festnahme|verhaftet|inhaftiert|incarcération|arrestation|écrou|detenid[oa]|detención|ingreso|arresto|arrestat[oa]|detid[oa]|detenção|prisão|aangehouden|gearresteerd|zatrzymano|задержан[оа]?|арестован[оа]?)(?!\p{L})/iu;

/** Whether a header tells when people were let go whom another column tells to have been taken in. */
export function wereTakenInBefore(at: number, columns: Columns): boolean {
  const { names } = columns;
  const isTakenIn = (name: string, other: number): boolean => other !== at && says(TAKEN_IN, name) && !/releas/i.test(name);
  return /releas/i.test(names[at] ?? '') && names.some((name, other) => isTakenIn(name, other) && hasDays(other, columns));
}
