import type { Vocabulary } from '../vocabulary';
import { behindNouns, phraseList, wordList } from './word-list';

/** Behind "am" and "im", which hold the article: "am Tag darauf", "im Jahr zuvor". */
const BEHIND = Object.entries({
  day: 'am tag',
  evening: 'am abend',
  ...{ month: 'im monat', quarter: 'im quartal', year: 'im jahr' },
  ...{
    monday: 'am montag',
    tuesday: 'am dienstag',
    wednesday: 'am mittwoch',
    thursday: 'am donnerstag',
    friday: 'am freitag',
    saturday: 'am samstag',
    sunday: 'am sonntag',
  },
  ...{ spring: 'im frühjahr', summer: 'im sommer', autumn: 'im herbst', winter: 'im winter' },
})
  .map(
    ([noun, phrase]) =>
      `the following ${noun}: ${phrase} darauf | ${phrase} danach\nthe previous ${noun}: ${phrase} zuvor | ${phrase} davor`,
  )
  .join('\n');

export const GERMAN: Vocabulary = {
  language: 'de',
  words: wordList(`
january: januar jänner jan
february: februar feber
march: märz mrz
may: mai
june: juni
july: juli
october: oktober okt
december: dezember dez
monday: montag
tuesday: dienstag
wednesday: mittwoch
thursday: donnerstag
friday: freitag
saturday: samstag sonnabend
sunday: sonntag
today: heute
yesterday: gestern
tomorrow: morgen
ereyesterday: vorgestern
overmorrow: übermorgen
morning: vormittag
afternoon: nachmittag
evening: abend
night: nacht
day: tag tage tagen
week: woche
weeks: wochen
weekend: wochenende
month: monat
months: monate monaten
quarter: quartal quartals
year: jahr jahres
years: jahre jahren
decade: jahrzehnt
decades: jahrzehnte jahrzehnten
century: jahrhundert jahrhunderts
last: letzte letzten letzter letztes letztem vergangene vergangenen vergangenes vorige vorigen voriges
next: nächste nächsten nächster nächstes kommende kommenden kommendes
this: diese diesen dieser dieses diesem
previous: vorherige vorherigen vorangegangenen
following: folgende folgenden folgendes darauffolgende darauffolgenden
same: selben gleichen
the: der die das den dem des
a: ein eine einem einen einer eines
in: in im
on: am
of: von vom
since: seit
until: bis
from: ab
between: zwischen
and: und
or: oder
by: zum
later: später
earlier: früher zuvor
before: davor
after: danach
every: alle jeden jedes jede
annually: jährlich
monthly: monatlich
weekly: wöchentlich
daily: täglich
quarterly: vierteljährlich
now: jetzt derzeit
recently: kürzlich neulich
currently: aktuell momentan
early: anfang
mid: mitte
late: ende
first: ersten erste erstes erster
second: zweiten zweite zweites zweiter
third: dritten dritte drittes dritter
fourth: vierten vierte viertes vierter
half: halbjahr hälfte
spring: frühjahr frühling
summer: sommer
autumn: herbst
winter: winter
one: eins
two: zwei
three: drei
four: vier
five: fünf
six: sechs
seven: sieben
eight: acht
nine: neun
ten: zehn
eleven: elf
twelve: zwölf
thirteen: dreizehn
fourteen: vierzehn
fifteen: fünfzehn
twenty: zwanzig
thirty: dreißig
will: wird werden soll sollen
said: sagte erklärte teilte
was: war wurde
were: waren wurden
had: hatte hatten
about: etwa rund ungefähr
`),
  phrases: phraseList(`${BEHIND}
${behindNouns({ following: 'darauf danach', previous: 'zuvor davor' }, { week: 'woche', night: 'nacht' })}
the following day: tags darauf
the previous day: tags zuvor | am vortag
the following: am folgenden | im folgenden | am darauffolgenden | im darauffolgenden
the same: am selben | am gleichen | im selben | im gleichen
that day: an diesem tag | an jenem tag
days later: tage darauf
weeks later: wochen darauf
months later: monate darauf
years later: jahre darauf
`),
  tells: new Set('der die das und ist nicht den von mit dem wurde sich auf für im eine zu am seit'.split(' ')),
  behindDay: new Set(['.']),
  capitals: true,
  agoBefore: [['vor']],
  shiftBehind: false,
  yearsAlone: true,
};
