import type { Status } from '../event';
import { seriesOfRule } from '../reviews/rrule';
import { type Day, dayFrom, midnight, plusDays } from '../time/day';
import { edtfOfDay, readDay } from '../time/day-text';
import { parseWhen } from '../time/edtf';
import { findDates } from '../time/found/find-dates';
import type { Found } from '../time/found/found';
import { RunningText } from '../time/found/running-text';
import { tenseAt } from '../time/found/tense';
import type { Vocabulary } from '../time/found/vocabulary';
import { languageOf } from '../time/found/words/languages';
import { undatedActs } from './acts';
import type { Article } from './article';
import { isBackground, paragraphsOf } from './background';
import { cadenceFrom } from './cadence';
import type { Proposal, Stretch } from './proposal';
import { sentencesOf } from './sentences';
import { titleOf } from './title';
import { monthOf, vagueWhen } from './vague';

/** What an article says of when, before anything is known of the timeline. */
export type Statement = Omit<Proposal, 'n' | 'lane' | 'laneGuessed' | 'slight' | 'actors' | 'places' | 'same'>;

/** Quotations are no longer than that; a longer sentence is quoted around its date. UTF-16 units. */
const MOST_QUOTATION = 2000;
/** Days on which a text may have come out of which nothing says when, a hundred years apart. */
const SOME_DAY = dayFrom(2000);
const OTHER_DAY = dayFrom(2100);
/** Dates before and behind one that may share its clause; a list of thousands is looked at in parts. */
const MOST_NEIGHBOURS = 20;

/**
 * The dated statements of an article, in the order of its text. Without a day of publication only what names its date itself is one. Dates of
 * the text itself (its line of publication, datelines, captions) are none. What a news text reports as signed or agreed without saying when is one, too. Takes time in proportion to the text.
 */
export function statementsIn({ text, published }: Pick<Article, 'text' | 'published'>): Statement[] {
  const day = published === null ? null : readDay(published.slice(0, 10));
  const found = day === null ? countable(text) : findDates(text, day);
  const reader = new Reader(text, day, languageOf(text));
  const sentences = sentencesOf(text);
  const dated = inSentences(text, sentences, found).flatMap(({ sentence, dates }) => reader.statementsOf(sentence, dates));
  if (day === null) return dated;
  const acts = undatedActs(text, day, sentences, dated).map(({ sentence, verb }) => actOf(text, sentence, verb, day));
  return [...dated, ...acts].sort((one, other) => one.date.start - other.date.start);
}

/** What is reported without a date was about the month of publication, as far as anybody can tell: approximate, and uncertain. */
function actOf(text: string, sentence: Stretch, verb: Stretch, published: Day): Statement {
  const quotation = quotedPart(text, sentence, verb);
  const title = titleOf(text, quotation, verb, [], false);
  const when = `${monthOf(published)}%`;
  return { kind: 'event', date: verb, quotation, title, when, cadence: null, anchor: 'publication', certain: false, status: 'reported' };
}

/** A year in the first lines, and characters that these are at most. */
const YEAR_OF_HEAD = /(?<![\d.,/:-])(?:1[5-9]|20)\d\d(?![\d.,/:-]*\d)/;
const HEAD = 300;
/** A day of which the year has two digits, or such a year alone. */
const SHORT_YEAR = /\d[/.-]\d\d(?!\d)|['’‘]\d\d(?!\d)/;

/**
 * The dates of a text that need no day of publication: what would count from it is left out. Years of two digits are of the century that a year in the head
 * says; where none stands there, what would be of another century with another day of publication is left out as well.
 */
function countable(text: string): readonly Found[] {
  const [year] = YEAR_OF_HEAD.exec(text.slice(0, HEAD)) ?? [];
  const said = year === undefined ? null : readDay(`${year}-12-31`);
  const found = withCountable(findDates(text, said ?? SOME_DAY));
  if (said !== null || !SHORT_YEAR.test(text)) return found;
  const others = new Map(findDates(text, OTHER_DAY).map((other) => [`${other.start} ${other.end}`, other.edtf]));
  return found.filter(({ start, end, edtf, text: written }) => !SHORT_YEAR.test(written) || others.get(`${start} ${end}`) === edtf);
}

function withCountable(found: readonly Found[]): readonly Found[] {
  const named = new Set<number>();
  return found.filter(({ start, anchor, kind }) => {
    const counts = anchor === null || (anchor !== 'publication' && named.has(anchor));
    if (counts) named.add(start);
    return counts && kind !== 'set';
  });
}

interface DatedSentence {
  readonly sentence: Stretch;
  readonly dates: readonly Found[];
}

/** The sentences that hold dates, without dates that a span is made of and those of the text itself. */
function inSentences(text: string, sentences: readonly Stretch[], found: readonly Found[]): DatedSentence[] {
  const paragraphs = paragraphsOf(text);
  const dated: { sentence: Stretch; dates: Found[] }[] = [];
  let [inParagraph, inSentence, spanEnd] = [0, 0, 0];
  for (const date of found) {
    if (date.start < spanEnd) continue;
    if (date.kind === 'span') spanEnd = date.end;
    while ((paragraphs[inParagraph]?.end ?? text.length) < date.end && inParagraph + 1 < paragraphs.length) inParagraph += 1;
    const paragraph = paragraphs[inParagraph];
    if (paragraph !== undefined && isBackground(text, paragraph, date)) continue;
    while (inSentence + 1 < sentences.length && (sentences[inSentence]?.end ?? text.length) <= date.start) inSentence += 1;
    const around = sentences[inSentence] ?? { start: 0, end: text.length };
    const sentence = { start: Math.min(around.start, date.start), end: Math.max(around.end, date.end) };
    const last = dated.at(-1);
    if (last?.sentence.start === sentence.start) last.dates.push(date);
    else dated.push({ sentence, dates: [date] });
  }
  return dated;
}

class Reader {
  private readonly today: string | null;

  constructor(
    private readonly text: string,
    private readonly published: Day | null,
    private readonly language: Vocabulary,
  ) {
    this.today = published === null ? null : edtfOfDay(published);
  }

  statementsOf(sentence: Stretch, dates: readonly Found[]): Statement[] {
    const begins = dates.find(({ kind }) => kind === 'set') === undefined ? null : this.beginOf(dates);
    const said = new Set<string>();
    return dates.flatMap((date, at) => {
      if (date === begins) return [];
      const near = dates.slice(Math.max(0, at - MOST_NEIGHBOURS), at + MOST_NEIGHBOURS);
      const part = quotedPart(this.text, sentence, date);
      const one = date.kind === 'set' ? this.seriesOf(part, date, near, begins) : this.eventOf(part, date, near);
      const key = `${one?.when} ${one?.cadence}`;
      if (one === null || said.has(key)) return [];
      said.add(key);
      return [one];
    });
  }

  private eventOf(sentence: Stretch, date: Found, dates: readonly Found[]): Statement | null {
    if (isCompared(this.text, sentence, date)) return null;
    const vague = date.edtf === null;
    const when = date.edtf === null ? vagueWhen(date.text, this.published) : bounded(date.edtf, date);
    if (when === null) return null;
    return {
      ...this.common(sentence, date, dates),
      kind: 'event',
      when,
      cadence: null,
      anchor: date.anchor,
      certain: date.certain && !vague,
      status: this.statusOf(sentence, date, when),
    };
  }

  /** The day that a series is counted from is the one that the sentence names as its begin, else that of publication, which is a guess. */
  private seriesOf(sentence: Stretch, date: Found, dates: readonly Found[], begins: Found | null): Statement | null {
    const { cadence } = date;
    if (cadence === undefined || this.today === null || NOT_REVIEWS.test(cadence) || SEVERAL.test(date.text)) return null;
    const first = begins === null ? null : dayOf(begins);
    if (cadenceFrom(cadence, first ?? this.today) === null) return null;
    const begun = first === null ? null : seriesOfRule(first, cadence);
    const when = begun?.ok === true ? begun.value.anchor : (first ?? this.today);
    return {
      ...this.common(sentence, date, dates),
      kind: 'series',
      when,
      cadence,
      anchor: begins?.start ?? 'publication',
      certain: begins?.certain ?? false,
      status: 'planned',
    };
  }

  private beginOf(dates: readonly Found[]): Found | null {
    // "Since 1 July nothing is paid, and they said this week that they would review it every six months": another date between them, and it is another's.
    return (
      dates.find(
        (date, at) =>
          dayOf(date) !== null &&
          [at - 1, at + 1].some((beside) => dates[beside]?.kind === 'set') &&
          BEGINS.test(this.text.slice(Math.max(0, date.start - 60), date.start) + begun(date)),
      ) ?? null
    );
  }

  private common(quotation: Stretch, date: Found, dates: readonly Found[]): Pick<Statement, 'date' | 'quotation' | 'title'> {
    const { start, end } = date;
    const lists = listsOf(this.text, dates);
    const list = lists.find((one) => one.start <= start && end <= one.end) ?? date;
    return { date: { start, end }, quotation, title: titleOf(this.text, quotation, list, lists) };
  }

  /** Planned is what lies ahead of publication, and what is said to lie ahead and is not over by then. */
  private statusOf({ start, end }: Stretch, date: Found, when: string): Status {
    const parsed = parseWhen(when, 'UTC');
    if (this.published === null || !parsed.ok) return 'reported';
    const { startMin, endMax } = parsed.value.bounds;
    if (startMin !== null && startMin >= midnight(plusDays(this.published, 1))) return 'planned';
    if (date.relation === 'by' && (endMax ?? 0) > midnight(this.published)) return 'planned';
    if (date.edtf === null || (endMax !== null && endMax <= midnight(this.published))) return 'reported';
    const plain = new RunningText(this.text.slice(start, end), this.language);
    const tokens = plain.tokens.map(({ at }) => at + start);
    const first = tokens.findIndex((at) => at >= date.start);
    // "has until 15 January": what leads a span stands within it.
    const from = first >= 0 && date.kind === 'span' && ['until', 'till'].includes(plain.word(first)) ? first + 1 : first;
    const to = tokens.findIndex((at) => at >= date.end);
    return from >= 0 && tenseAt(plain, from, to < 0 ? tokens.length : to) === 'ahead' ? 'planned' : 'reported';
  }
}

/** Dates that stand beside each other as one: "on 7 and 9 July" says of both what the sentence tells. */
function listsOf(text: string, dates: readonly Found[]): Stretch[] {
  const lists: Stretch[] = [];
  for (const { start, end, kind } of dates) {
    const last = lists.at(-1);
    const joins =
      last !== undefined && kind === 'date' && /^(?:\s*,)?\s+(?:(?:and|or|und|oder)\s+)?$|^,\s*$/.test(text.slice(last.end, start));
    if (last !== undefined && joins) lists[lists.length - 1] = { start: last.start, end };
    else lists.push({ start, end });
  }
  return lists;
}

/** What happens every day is no review. */
const NOT_REVIEWS = /^FREQ=DAILY$/;
/** "twice a year" recurs more often than its rule. */
const SEVERAL = /^twice\b/i;
const BEGINS =
  /\b(?:from|starting|beginning|begins?|began|start|since|effective|as of)\s+(?:on\s+|from\s+)?$|\bfirst\s+(?:\p{L}+\s+)?(?:(?:is|was)\s+)?(?:(?:set|due|scheduled|planned)\s+)?(?:for|on)\s+$/iu;

/** The word that a span begins with, as if it stood before the date. */
function begun({ kind, text }: Found): string {
  return kind === 'span' ? (/^\p{L}+\s+/u.exec(text)?.[0] ?? '') : '';
}

function dayOf({ edtf }: Found): string | null {
  return /^(\d{4}-\d\d-\d\d)(?:\/\.\.)?$/.exec(edtf ?? '')?.[1] ?? null;
}

/** As typed dates have it: "by 2030" is up to then, "after March" is from then on. */
function bounded(edtf: string, { relation, kind }: Found): string {
  if (kind === 'span' || /[/[{]/.test(edtf)) return edtf;
  if (relation === 'by' || relation === 'before' || relation === 'until') return `../${edtf}`;
  return relation === 'after' ? `${edtf}/..` : edtf;
}

/** "up from 5 percent a year earlier": what something is compared with did not happen then. */
function isCompared(text: string, sentence: Stretch, { start, text: said }: Found): boolean {
  if (
    !/\b(?:year|quarter|month)s?\s+(?:earlier|ago|before)$|^(?:last|the previous) (?:year|quarter|month)$|\bsame (?:period|quarter|month|week)\b/i.test(
      said,
    )
  )
    return false;
  return /\b(?:from|than|against|compared (?:with|to))\b[^,.;]{0,50}$/i.test(text.slice(Math.max(sentence.start, start - 80), start));
}

function quotedPart(text: string, sentence: Stretch, date: Stretch): Stretch {
  if (sentence.end - sentence.start <= MOST_QUOTATION) return sentence;
  const from = Math.max(sentence.start, date.start - MOST_QUOTATION / 2);
  const to = Math.min(sentence.end, Math.max(date.end, from + MOST_QUOTATION));
  const before = from === sentence.start ? 0 : Math.max(0, text.slice(from, date.start).search(/\s\S/) + 1);
  const behind = to === sentence.end ? 0 : (/\s\S*$/.exec(text.slice(date.end, to))?.[0].length ?? 0);
  return { start: from + before, end: to - behind };
}
