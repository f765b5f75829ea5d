import type { Vocabulary } from '../vocabulary';
import { behindNouns, phraseList, wordList } from './word-list';

const NOUNS = {
  day: 'día',
  ...{ morning: 'mañana', afternoon: 'tarde', night: 'noche' },
  ...{ week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año' },
  ...{
    monday: 'lunes',
    tuesday: 'martes',
    wednesday: 'miércoles',
    thursday: 'jueves',
    friday: 'viernes',
    saturday: 'sábado',
    sunday: 'domingo',
  },
  ...{ spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
};

export const SPANISH: Vocabulary = {
  language: 'es',
  words: wordList(`
january: enero ene
february: febrero
march: marzo
april: abril abr
may: mayo
june: junio
july: julio
august: agosto ago
september: septiembre setiembre
october: octubre
november: noviembre
december: diciembre dic
monday: lunes
tuesday: martes
wednesday: miércoles
thursday: jueves
friday: viernes
saturday: sábado
sunday: domingo
today: hoy
yesterday: ayer
ereyesterday: anteayer
tomorrow: mañana
night: noche
afternoon: tarde
day: día
days: días
week: semana
weeks: semanas
month: mes
months: meses
quarter: trimestre
year: año
years: años
decade: década
decades: décadas
century: siglo
last: pasado pasada último última últimos últimas
next: próximo próxima próximos próximas
this: este esta
previous: anterior
following: siguiente
same: mismo misma
the: el la los las
a: un una
in: en
of: de del
since: desde
until: hasta
between: entre
and: y
or: o
later: después
earlier: antes
every: cada
annually: anualmente
monthly: mensualmente
now: ahora
recently: recientemente
currently: actualmente
early: principios comienzos
mid: mediados
late: finales fines
first: primer primero primera
second: segundo segunda
third: tercer tercero tercera
fourth: cuarto cuarta
spring: primavera
summer: verano
autumn: otoño
winter: invierno
two: dos
three: tres
four: cuatro
five: cinco
six: seis
seven: siete
eight: ocho
nine: nueve
ten: diez
eleven: once
twelve: doce
thirteen: trece
fourteen: catorce
fifteen: quince
twenty: veinte
thirty: treinta
will: será serán debe
said: dijo anunció declaró
was: fue era
had: había habían
about: unos unas
`),
  phrases: phraseList(`${behindNouns({ following: 'siguiente', previous: 'anterior' }, NOUNS)}
the following day: al día siguiente
the following month: al mes siguiente
the following year: al año siguiente
later: más tarde
the same: ese mismo | esa misma | aquel mismo | aquella misma
that day: ese día | aquel día
that year: ese año | aquel año
previous day: víspera
eve of: víspera de | víspera del
after: después de
after the: después del
before: antes de
before the: antes del
`),
  tells: new Set('el la los las de y que en un una por con para del se fue desde su al'.split(' ')),
  behindDay: new Set(['º']),
  capitals: false,
  agoBefore: [['hace']],
  shiftBehind: true,
  yearsAlone: false,
};
