import type { Proposal } from './proposal';

/*
 * What has a date and little of an event in it: figures, references, labels of pictures and tables, rows of them, lines of copyright. Such a statement is proposed
 * all the same, only behind the others: nothing is lost by a rule that goes too far.
 */

/** Lines longer than this are text. */
const MOST_LINE = 400;
const LABEL =
  /^\s*(?:figures?|fig\.|tables?|charts?|graphs?|exhibit|box|sources?|notes?|abbildung|abb\.|tabelle|tab\.|grafik|quellen?|anmerkung|graphique|tableau|gráfico|cuadro|tabla|fuentes?|nota)\s*(?:\d{1,3}\b(?!\s+(?:shows?|gives?|lists?|illustrates?|presents?|compares?|summari[sz]es|summari[sz]e|zeigt|zeigen|montrent?|muestran?)\b)|[:.]\s)/iu;
const LABEL_BEFORE =
  /\b(?:figures?|fig\.|tables?|charts?|abbildung|abb\.|tabelle|graphique|tableau|gráfico|cuadro|tabla)\s*\d+[a-z]?\s*\($/iu;
const COPYRIGHT =
  /©|^\W*copyright\b|\bcopyright\s*(?:\(c\)|\d{4})|\(c\)\s*(?:19|20)\d\d|\ball rights reserved\b|\balle rechte vorbehalten\b/iu;
/** "Smith, J. A. (2014). …", "[12] Smith, J., …" */
const ENTRY = /^\s*(?:\[\d+\]|\d{1,3}[.)]|[\^*†])?\s*\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.[\s,&-]*)+/u;
const PUBLISHED_AS = /\bdoi\b|\bISBN\b|\bISSN\b|\bpp\.\s?\d|,\s+p\.\s?\d+\.?\s*$|\bvol\.\s?\d|\bibid\./iu;
/** "Retrieved 5 May 2024", "(abgerufen am 5. Mai 2024)", and not "accessed the server": with `i`, \p{Lu} would be any letter. */
const FETCHED =
  /(?:^|[.,(;[])\s*(?:[Ll]ast\s+)?(?:[Rr]etrieved|[Aa]ccessed|[Aa]bgerufen|[Cc]onsulté|[Cc]onsultado)\s+(?:(?:on|am|le|el)\s+)?(?:\d|\p{Lu}\p{L}+\.?\s+\d|from\s+\p{Lu}|(?:from\s+)?(?:https?:|www\.))/u;
/** "Smith et al. (2014)", "(Smith et al., 2014)" */
const CITED = /\bet al\.?,?\s+\(?$/u;

const SHARE = /\d\s?(?:%|per\s?cent\b|percentage points?\b|prozent\b|pour cent\b|por ciento\b)/iu;
const MEASURES =
  /\b(?:was|were|is|are|had|stood at|amounted to|totall?ed|averaged|reached|numbered|accounted for|made up|rose|fell|grew|increased|decreased|declined|dropped|climbed|shrank|betrug(?:en)?|lag(?:en)?|stieg(?:en)?|sank(?:en)?|wuchs(?:en)?|était|étaient|représentai(?:t|ent)|atteignai(?:t|ent)|era|eran|representa(?:ba|ban)|alcanzó|creció|subió|bajó)\b/iu;
/** Of a sum only what it is said to have been: "exports amounted to $38 billion", and not "is charged with taking $2 million". */
const AMOUNTED =
  /\b(?:(?:was|were|is|are|had|stood at|amounted to|totall?ed|averaged|reached|numbered|rose|fell|grew|increased|declined|dropped|climbed|era|eran|était|étaient|alcanzó)(?:\s+(?:to|by|at|about|around|some|nearly|almost|over|only|more than|less than))*\s+(?:[$€£¥]\s?\d|\d[\d.,]*\s?(?:thousand|million|billion|trillion|millions|milliards|millones|mil millones)\b(?!\s+years))|(?:betrug(?:en)?|lag(?:en)?|stieg(?:en)?|sank(?:en)?)\s[^.;]{0,60}\d[\d.,]*\s?(?:millionen|milliarden|tonnen|euro)\b)/iu;
/** What somebody did. */
const ACTED =
  /\b(?:sign(?:ed|s)|agreed|approved|adopted|launch(?:ed|es)|open(?:ed|s)|closed|announced|imposed|cut|rais(?:ed|es)|lower(?:ed|s)|bought|acquired|sold|merged|attack(?:ed|s)|bomb(?:ed|s)|struck|kill(?:ed|s)|wounded|injured|arrest(?:ed|s)|detained|seized|captured|invaded|elect(?:ed|s)|voted|won|lost|resigned|appointed|dismissed|banned|introduced|passed|ratified|repealed|fined|sued|defaulted|devalued|nationali[sz]ed|founded|established|created|joined|withdrew|met|visited|built|completed|began|started|ended|collapsed|died|born|exploded|crashed|landed|deployed|expelled|ordered|ruled|paid|moved|destroyed|displaced|fled|unterzeichne\p{L}*|beschloss\p{L}*|beschlossen|vereinbar\p{L}*|eröffne\p{L}*|gewähl\p{L}*|getötet|verhafte\p{L}*|sign(?:é|a|ée|és)|adopt(?:é|a)|ouvert|élu\p{L}*|tué\p{L}*|arrêté\p{L}*|firm(?:ó|aron)|aprob(?:ó|aron)|eligi(?:ó|eron)|mat(?:ó|aron)|detuv(?:o|ieron))(?!\p{L})/iu;

/** Whether a statement of a text has little of an event in it. A review series has always more. */
export function isSlight(
  text: string,
  { kind, date, quotation, when, anchor }: Pick<Proposal, 'kind' | 'date' | 'quotation' | 'when' | 'anchor'>,
): boolean {
  if (kind === 'series') return false;
  const line = lineAround(text, date.start);
  if (
    line.length <= MOST_LINE &&
    (LABEL.test(line) || COPYRIGHT.test(line) || ENTRY.test(line) || PUBLISHED_AS.test(line) || FETCHED.test(line) || isRow(line))
  )
    return true;
  const before = text.slice(Math.max(quotation.start, date.start - 160), date.start);
  if (LABEL_BEFORE.test(before) || CITED.test(before)) return true;
  // A day is of what happened on it, and what counts from another date goes on with a story.
  if (/\d{4}-\d\d-\d\d/.test(when) || typeof anchor === 'number') return false;
  const sentence = text.slice(quotation.start, quotation.end);
  return ((SHARE.test(sentence) && MEASURES.test(sentence)) || AMOUNTED.test(sentence)) && !ACTED.test(sentence);
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  // Of a line too long to be one of these, enough to see that.
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + MOST_LINE + 1));
}

/** A row of a table: mostly numbers, or cells with numbers in them. */
function isRow(line: string): boolean {
  const numbers = line.match(/\d[\d.,]*/g)?.length ?? 0;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const signs = line.replace(/\s/g, '').length;
  const cells = line.match(/\t|\|| · /g)?.length ?? 0;
  return (numbers >= 3 && letters < signs * 0.45) || (numbers >= 2 && cells >= 2);
}
