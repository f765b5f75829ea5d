import type { TableShape } from '../../shared/import';
import { headerWords, OF_DATES, plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import { saysSum } from './rows-beside-events';

/*
 * What stands beside events in workbooks and has days and words as they do: what was spent, how the weather was, how long people worked, and who they are. A table is of
 * those where every header is of their words and the cells are so, too: whatever else stands in it may be what happened.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words of numbers by which a table is known, and of other columns that may stand beside them. */
interface Family {
  readonly why: string;
  /** Words of numbers that tell what a table is of, and how many columns of them there are at least. */
  readonly core: ReadonlySet<string>;
  readonly most: number;
  /** Words of other numbers, of units and of numbers by which rows are known. */
  readonly numbers: ReadonlySet<string>;
  /** Words of what has a name or a kind. */
  readonly texts: ReadonlySet<string>;
  /** What a sheet of it is called. */
  readonly called: RegExp;
  /** Words of which one stands in a header, or the sheet is called so; of any table where there are none. */
  readonly also?: ReadonlySet<string>;
  /** The cells of its names come again: where each row has another it tells of something that was there once. */
  readonly comeAgain?: ReadonlySet<string>;
}

const DATES = words(
  'date day days month week year time period ending of on the invoice purchase booking expense work working datum tag monat woche jahr uhrzeit zeit rechnungsdatum buchungsdatum jour mois année heure fecha día mes año hora data giorno mese anno ora start end begin from to beginn ende von bis début fin inicio inizio fine',
);
const NUMBERED = words('no nr number id lfd row line code receipt invoice beleg rechnung facture factura fattura');
const UNITS = words(
  'c f mm cm m km kmh h hr hrs kmph mph kt kn knots hpa mbar inhg usd eur gbp chf currency unit units währung einheit devise unité moneda valuta',
);
const NOTES = words('notes note remarks remark comment comments bemerkung bemerkungen notiz remarques observaciones notas note');

const FAMILIES: readonly Family[] = [
  {
    why: 'its rows say what was spent',
    core: words(
      'cost costs price prices amount net gross vat tax budget budgeted actual expense expenses balance subtotal kosten preis einzelpreis gesamtpreis betrag netto brutto mwst coût coûts prix montant tva ht ttc coste precio importe iva neto bruto costo prezzo importo netto lordo',
    ),
    most: 1,
    numbers: words(
      'total sum quantity qty variance difference reimbursed litres liters litre liter gallons odometer cumulative annual monthly planned in out per summe menge anzahl gesamt quantité cantidad total quantità totale',
    ),
    texts: words(
      'item items description category vehicle car type kind supplier vendor budget line account paid by department project method payment posten beschreibung kategorie lieferant art konto libellé désignation catégorie fournisseur concepto descripción categoría proveedor voce descrizione categoria fornitore',
    ),
    called: /costs?\b|expenses?\b|budget|spending|kosten|ausgaben|dépenses|gastos|spese/iu,
  },
  {
    why: 'its rows say how the weather was',
    core: words(
      'c f temp temperature temperatures tmin tmax tmean tavg rain rainfall precipitation precip snow snowfall wind gust gusts humidity pressure sunshine dew cloud visibility temperatur höchsttemperatur tiefsttemperatur niederschlag regen schnee windgeschwindigkeit luftdruck luftfeuchtigkeit luftfeuchte température pluie précipitations neige vent humidité pression temperatura lluvia precipitación nieve viento humedad presión pioggia precipitazioni neve vento umidità pressione',
    ),
    most: 2,
    numbers: words(
      'min max mean avg average high low speed direction dir relative air surface sea total cumulative depth cover point feels like uv index',
    ),
    texts: words(
      'conditions condition weather sky station gauge summary location place city town site region wetter bedingungen ort stadt station ville lieu conditions estación lugar ciudad stazione città luogo',
    ),
    called: /weather|wetter|météo|meteo|clima|tiempo/iu,
    comeAgain: words('station gauge location place city town site region ort stadt ville lieu estación lugar ciudad stazione città luogo'),
  },
  {
    why: 'its rows say how long somebody worked',
    core: words('hours hrs overtime stunden arbeitszeit überstunden heures horas ore'),
    most: 1,
    numbers: words(
      'break breaks rate pay amount total worked spent regular normal billable billed pause pausen taux total tarifa total pausa',
    ),
    texts: words(
      'employee staff member worker person name who consultant billable project task activity shift client department mitarbeiter mitarbeiterin name projekt tätigkeit schicht abteilung salarié nom projet tâche empleado nombre proyecto tarea dipendente nome progetto',
    ),
    called: /timesheet|time sheet|working|\bhours\b|overtime|payroll|arbeitszeit|stunden|heures|horas/iu,
    also: words(
      'employee staff worker overtime break breaks rate pay shift mitarbeiter mitarbeiterin überstunden pause pausen schicht salarié empleado dipendente',
    ),
    comeAgain: words(
      'employee consultant who staff worker person name mitarbeiter mitarbeiterin salarié nom empleado nombre dipendente nome',
    ),
  },
];

/** Rows of which a table tells enough. */
const FEWEST_ROWS = 3;
/** Words of a cell, on the average, that tell what happened rather than what something is called. */
const FREE_WORDS = 2.5;
const NUMBER =
  /^(?:[\p{Sc}]|[A-Z]{3}\b)?\s?[-+−(]?\s?[\d.,' \u00a0\u202f]*\d\)?\s?(?:[\p{Sc}%]|°?[CF]|[A-Z]{3}|mm|cm|km\/h|m\/s|hPa|h|kn|kt)?$/u;
const CLOCK = /^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]m)?$/i;

interface Column {
  readonly words: readonly string[];
  readonly isDate: boolean;
  /** Its header says that its cells are titles of events. */
  readonly isTitle: boolean;
  /** Its cells that say something. */
  readonly cells: readonly string[];
  readonly areNumbers: boolean;
}

/** What the rows of a table are that are no events by its headers and its cells; null where it may tell of events. @param name what its part of the file is called */
export function tellsOfMeasures(table: TableShape, all: readonly (readonly string[])[], name: string): string | null {
  const rows = filledOf(all).filter((row) => !saysSum(row));
  if (rows.length < FEWEST_ROWS) return null;
  const columns = columnsOf(table, rows).filter(({ cells }) => cells.length > 0);
  if (columns.some((column) => areFreeWords(column, rows.length))) return null;
  if (arePersons(columns)) return 'its rows say who people are';
  return FAMILIES.find((family) => isOf(family, columns, rows.length, name))?.why ?? null;
}

/** Whether a table plainly tells of events: in a column of words that are others in each row, be they few below a header of events. */
export function tellsPlainly(table: TableShape, rows: readonly (readonly string[])[]): boolean {
  const filled = filledOf(rows);
  return columnsOf(table, filled).some((column) => areFreeWords(column, filled.length, column.isTitle ? 1 : FREE_WORDS));
}

function filledOf(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1);
}

function columnsOf({ columns }: TableShape, rows: readonly (readonly string[])[]): Column[] {
  return columns.map(({ name, use }, at) => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return {
      words: headerWords(name),
      isDate: use !== null && OF_DATES.has(use),
      isTitle: use === 'title' && HEADER_WORDS.get(plainHeader(name)) === 'title',
      cells,
      areNumbers: cells.length > 0 && cells.every((cell) => NUMBER.test(cell) || CLOCK.test(cell)),
    };
  });
}

/** Whether cells say something else in most rows, in so many words on the average. */
function areFreeWords({ cells, isDate, areNumbers }: Column, rows: number, least = FREE_WORDS): boolean {
  if (isDate || areNumbers || cells.length * 2 < rows || new Set(cells).size * 2 <= cells.length) return false;
  const count = cells.reduce((sum, cell) => sum + cell.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length, 0);
  return count >= cells.length * least;
}

function isOf(family: Family, columns: readonly Column[], rows: number, name: string): boolean {
  const { core, numbers, texts, also } = family;
  const dates = columns.filter(isOfDates);
  const others = columns.filter((column) => !isOfDates(column));
  const measures = others.filter((column) => column.areNumbers && says(column, core));
  const isOfThese = (column: Column): boolean =>
    column.areNumbers
      ? isMadeOf(column, core, numbers, NUMBERED, UNITS, DATES)
      : isMadeOf(column, texts, core, numbers, UNITS, NUMBERED, NOTES, DATES);
  if (dates.length === 0 || measures.length < family.most || !others.every(isOfThese)) return false;
  const isCalled = family.called.test(name);
  if (also !== undefined && !isCalled && !columns.some((column) => says(column, also))) return false;
  if (
    family.comeAgain !== undefined &&
    others.some((column) => !column.areNumbers && says(column, family.comeAgain ?? also ?? core) && !comesAgain(column))
  )
    return false;
  // A remark on a row or two makes no other table of it.
  const filled = others.filter(({ cells }) => cells.length * 2 >= rows);
  const numeric = filled.filter((column) => column.areNumbers || isMadeOf(column, UNITS, NUMBERED)).length;
  return isCalled ? numeric * 2 >= filled.length : numeric * 2 > filled.length;
}

/** Words of headers that say who is employed, and when somebody was born or came to work. */
const EMPLOYED = words(
  'employee employees staff personnel worker mitarbeiter mitarbeiterin personalnummer salarié employé empleado dipendente',
);
const HIRED = words(
  'hire hired hiring joined joining employed employment birth dob born geburtsdatum geburtstag eintritt eintrittsdatum einstellungsdatum naissance embauche nacimiento contratación nascita assunzione',
);
const NAMED = words(
  'name names full first last surname family given person member vorname nachname nom prénom nombre apellido apellidos cognome nome',
);
const OF_PERSONS = words(
  'position title job role function department dept team office unit grade level rank salary wage pay phone mobile telephone email e mail address city country nationality gender sex manager supervisor status contract age abteilung funktion stelle gehalt telefon adresse geschlecht service fonction poste salaire téléphone departamento puesto cargo salario teléfono reparto ruolo stipendio telefono',
);
const LEFT = words('left leaving end termination exit until austritt austrittsdatum départ baja salida uscita');
/** No name has more. */
const WORDS_OF_NAMES = 5;

/** Whether each row is a person, with when they were born or came to work. */
function arePersons(columns: readonly Column[]): boolean {
  const isDate = (column: Column): boolean => isMadeOf(column, HIRED, DATES, LEFT, EMPLOYED);
  const dates = columns.filter(({ isDate: is }) => is);
  const names = columns.filter((column) => isMadeOf(column, NAMED, EMPLOYED) && !isMadeOf(column, NUMBERED) && areNames(column));
  const areKnown = columns.some((column) => says(column, HIRED) && column.isDate) || names.some((column) => says(column, EMPLOYED));
  const isOfThese = (column: Column): boolean =>
    column.isDate ? isDate(column) : isMadeOf(column, NAMED, EMPLOYED, OF_PERSONS, NUMBERED, HIRED, LEFT, UNITS);
  return names.length > 0 && dates.length > 0 && areKnown && columns.every(isOfThese);
}

/** Whether cells are names of persons, each once. */
function areNames({ cells }: Column): boolean {
  const isName = (cell: string): boolean => /^\p{Lu}/u.test(cell) && !/\d/.test(cell) && cell.split(/\s+/).length <= WORDS_OF_NAMES;
  return cells.every(isName) && new Set(cells).size * 10 >= cells.length * 9;
}

function isOfDates({ isDate, words: header }: Column): boolean {
  return isDate && header.every((word) => DATES.has(word));
}

/** Whether all words of a header are among some. */
function isMadeOf({ words: header }: Column, ...some: readonly ReadonlySet<string>[]): boolean {
  return header.length > 0 && header.every((word) => /^\d+$/.test(word) || some.some((one) => one.has(word)));
}

function says({ words: header }: Column, some: ReadonlySet<string>): boolean {
  return header.some((word) => some.has(word));
}

function comesAgain({ cells }: Column): boolean {
  return new Set(cells).size < cells.length;
}
