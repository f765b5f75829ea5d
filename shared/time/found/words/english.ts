import { wordTable } from '../../../word-table';

/** The words around dates in running text. Those of the dates themselves are the typed dates'. */

/** Words of one list, divided by spaces or lines. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Before these a date lies ahead, ... */
export const AHEAD = words(`
  will ll shall would wo scheduled expected expects expect due planned plans plan planning set slated going upcoming begins starts
  turns opens reopens ends resumes meets returns starts takes leaves closes arrives lapses matures convenes deadline hopes hope intends tentatively expires expire forecast forecasts should may could might can
`);

/** ... and before these it is over. Past tenses in -ed are known by their ending. */
export const OVER = words(`
  said says told was were had did went took came began met made gave got saw left held won lost fell rose sent found became led kept
  spoke broke drew flew grew threw knew ran sat stood brought bought caught fought taught thought built dealt felt heard hit put cut
  paid sold shot swept struck sank sought slept spent split spread stole swore wrote rode read laid let set_ been has have quit beat
  begun broken driven drawn flown frozen given gone grown known risen seen shown spoken stolen sworn taken thrown written chosen fallen
  fled bore bled clung crept dug drank ate hid hung shook shrank stuck strove swam swung tore wept woke wore rang sang arose lent
  undertook understood upheld withdrew withheld overtook overcame overthrew underwent retook rebuilt withstood outgrew foresaw forbade
  died sued vied tied lied owed used torn worn withdrawn overthrown hidden shaken undertaken eaten beaten retaken
`);

/** Behind these "that" begins a clause. */
export const SAYING = words(`
  said say says told believe believes reported reports announced showed shows show indicated noted added predicted warned insisted argued claimed
  confirmed found think thinks thought know knew hope hopes hoped expects expected agreed so acknowledged suggested estimated means is was
`);

/** What people did about what lies ahead: "agreed to meet Thursday". */
export const BOUND_TO = words(
  'agreed decided voted promised ordered vowed pledged threatened offered asked urged invited agree agrees want wants wanted need hope hoped hopes aims aimed intended',
);

/** "is to vote", "are likely to meet" */
export const BE = words('is are was were be');

/** Behind these "for" and "until" lead to what lies ahead: "was set for Monday", "put off until Friday". */
export const PUT_FOR = words(
  'set scheduled called planned slated due adjourned postponed delayed deferred off moved timed booked extended',
);

/** Verbs in -ed and -ing that look ahead, so that their ending says nothing. */
export const NO_PAST = words('scheduled expected planned need indeed speed exceed proceed succeed feed seed united breed');

/** Behind these a number of four digits is a year. */
export const BEFORE_YEAR = words(`
  in since until till by from to through during of before after between circa year around throughout late early mid fiscal back
  summer spring autumn fall winter quarter half about years anno ad due for with than over versus vs both
`);

/** What is counted: "1996 shares" are no year. */
export const COUNTED = words(`
  people persons shares tons tonnes ton miles mile kilometers kilometres km meters metres feet foot yards acres hectares dollars dollar
  pounds euros yen rupees marks francs cents votes copies passengers employees troops soldiers volunteers men women children workers
  points point percent seats units students pages words barrels gallons liters litres degrees calories watts megawatts times homes
  houses jobs cars vehicles members residents deaths cases patients guests inmates prisoners refugees hours minutes days weeks months
  years lives families villages schools items stores bushels ounces grams kilograms kg lb lbs mph rpm mm cm ft pm am gmt est edt
  pst casualties bodies victims stocks contracts bales head civilians fighters rebels buildings towns companies firms bonds delegates block
  voters households visitors fans spectators signatures horses guns ships planes aircraft tanks million billion trillion thousand hundred
`);

/** Numbers behind these name a thing: "Section 8.1.2026", "Flight 1990". */
export const BEFORE_LABEL = words(`
  section sections clause article articles paragraph para chapter rule rules version v release room flight route highway number no nos
  isbn issn page pages p pp figure table annex appendix item bus channel suite apartment unit model order form line lot case phone tel
  fax telephone box code zip area level grade score windows office resolution regulation directive bill act hr
`);

/** Before these "may", "march", "spring" and the like are dates. */
export const BEFORE_NAME = words(`
  in on by since until till through during of before after between from to last next this that each every early mid late past earlier
  following previous coming and or until as
`);

/** Phrases by the word that they begin with, in their order. */
function phrases(list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of list) {
    const all = phrase.split(' ');
    const [first = ''] = all;
    byFirst.set(first, [...(byFirst.get(first) ?? []), all]);
  }
  return byFirst;
}

/** Words for when that name no date. Longer phrases stand before those that they begin with. */
export const VAGUE = phrases([
  'at the moment',
  'at the present time',
  'at this time',
  'at present',
  'at this point',
  'in recent years',
  'in recent months',
  'in recent weeks',
  'in recent days',
  'in recent decades',
  'recent years',
  'recent months',
  'recent weeks',
  'recent days',
  'recent',
  'the coming years',
  'the coming months',
  'the coming weeks',
  'the coming days',
  'coming years',
  'coming months',
  'coming weeks',
  'coming days',
  'the other day',
  'these days',
  'nowadays',
  'currently',
  'recently',
  'lately',
  'presently',
  'now',
]);

/** Before a unit, numbers that are not told. Longer phrases stand before those that they begin with. */
export const UNTOLD = phrases(['a few', 'a couple of', 'a couple', 'several', 'few', 'many', 'some']);

/** Parts of a day that are said behind it. */
export const DAY_PARTS = words('morning afternoon evening night');

/** Before a distance, and how near it comes to it. */
export const ABOUT = words('about around roughly nearly almost approximately some');

/** Words that stand before a limit, and what they say of it. */
export const RELATIONS: Readonly<Record<string, 'since' | 'until' | 'by' | 'before' | 'after'>> = wordTable({
  since: 'since',
  until: 'until',
  till: 'until',
  through: 'until',
  by: 'by',
  before: 'before',
  after: 'after',
});

/** What reports of figures tell of. */
export const FIGURES = words(
  'percent profit profits earnings sales revenue revenues net income loss losses results output growth economy production exports imports shipments orders demand approval dividend inflation prices',
);

/** Which side of a date a day beside it lies on. */
export const BESIDE: Readonly<Record<string, 1 | -1>> = wordTable({ before: -1, after: 1 });

/** How far a week, a month or a year is from the one of publication. */
export const FROM_PUBLICATION: Readonly<Record<string, -1 | 0 | 1>> = wordTable({ last: -1, this: 0, next: 1 });
