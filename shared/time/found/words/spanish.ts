import type { Vocabulary } from '../vocabulary';
import { wordList } from './word-list';

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
twelve: doce
twenty: veinte
will: será serán debe
said: dijo anunció declaró
was: fue era
had: había habían
about: unos unas
`),
  tells: new Set('el la los las de y que en un una por con para del se fue desde su al'.split(' ')),
  behindDay: new Set(['º']),
  capitals: false,
  agoBefore: [['hace']],
  shiftBehind: true,
  yearsAlone: false,
};
