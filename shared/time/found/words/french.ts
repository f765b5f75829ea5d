import type { Vocabulary } from '../vocabulary';
import { wordList } from './word-list';

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
today: aujourd
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
following: suivant suivante lendemain
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
later: tard
earlier: tôt auparavant
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
twelve: douze
twenty: vingt
will: sera seront devra doit
said: dit déclaré annoncé
was: était fut
had: avait avaient
about: environ
`),
  tells: new Set('le la les de des et est un une du dans que qui pour pas sur au par avec depuis'.split(' ')),
  behindDay: new Set(['er']),
  capitals: false,
  agoBefore: [['il', 'y', 'a']],
  shiftBehind: true,
  yearsAlone: false,
};
