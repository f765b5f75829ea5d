import type { Vocabulary } from '../vocabulary';
import { behindNouns, phraseList, wordList } from './word-list';

const NOUNS = {
  day: 'jour journée',
  ...{ morning: 'matin', evening: 'soir', night: 'nuit' },
  ...{ week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'an année' },
  ...{
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
  ...{ spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
};

export const FRENCH: Vocabulary = {
  language: 'fr',
  words: wordList(`
january: janvier janv
february: février févr
march: mars
april: avril avr
may: mai
june: juin
july: juillet juil
august: août
september: septembre
october: octobre
november: novembre
december: décembre déc
monday: lundi
tuesday: mardi
wednesday: mercredi
thursday: jeudi
friday: vendredi
saturday: samedi
sunday: dimanche
yesterday: hier
tomorrow: demain
morning: matin
afternoon: après-midi
evening: soir
night: nuit
day: jour journée
days: jours
week: semaine
weeks: semaines
month: mois
quarter: trimestre
year: an année
years: ans années
decade: décennie
decades: décennies
century: siècle
last: dernier dernière derniers dernières passé passée
next: prochain prochaine prochains prochaines
this: ce cet cette
previous: précédent précédente
following: suivant suivante
same: même
the: le la les l
a: un une
in: en dans
on: au
of: de du des d
since: depuis
until: jusqu
from: dès
between: entre
and: et
or: ou
earlier: auparavant
before: avant
after: après
every: tous toutes chaque
annually: annuellement
monthly: mensuellement
now: maintenant
recently: récemment
currently: actuellement
early: début
mid: mi
late: fin
first: premier première
second: deuxième
third: troisième
fourth: quatrième
spring: printemps
summer: été
autumn: automne
winter: hiver
two: deux
three: trois
four: quatre
five: cinq
six: six
seven: sept
eight: huit
nine: neuf
ten: dix
eleven: onze
twelve: douze
thirteen: treize
fourteen: quatorze
fifteen: quinze
twenty: vingt
thirty: trente
will: sera seront devra doit
said: dit déclaré annoncé
was: était fut
had: avait avaient
about: environ
`),
  phrases: phraseList(`${behindNouns({ following: 'suivant suivante', previous: 'précédent précédente' }, NOUNS)}
today: aujourd ' hui
the: l '
of: d '
later: plus tard
earlier: plus tôt
that day: ce jour - là
following day: lendemain
following morning: lendemain matin
following evening: lendemain soir
previous day: veille
previous evening: veille au soir
eve of: veille de | veille du | veille des | veille d '
morrow of: lendemain de | lendemain du | lendemain des | lendemain d '
`),
  tells: new Set('le la les de des et est un une du dans que qui pour pas sur au par avec depuis'.split(' ')),
  behindDay: new Set(['er']),
  capitals: false,
  agoBefore: [['il', 'y', 'a']],
  shiftBehind: true,
  yearsAlone: false,
};
