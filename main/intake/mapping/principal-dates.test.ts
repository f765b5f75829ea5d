import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const TABLED = ['2024-03-05', '2024-03-12', '2024-03-18'];

describe('the day of an answer is not that of a question', () => {
  it.each([
    ['Date tabled', 'Answered on'],
    ['Tabled', 'Reply received'],
    ['Submitted', 'Response date'],
    ['Eingereicht am', 'Beantwortet am'],
    ['Eingang', 'Erledigt'],
    ['Déposée le', 'Réponse le'],
    ['Date de dépôt', 'Clôture'],
    ['Presentada', 'Contestada'],
    ['Presentata il', 'Risposta'],
    ['Apresentado em', 'Respondido em'],
    ['Datum ingediend', 'Beantwoord op'],
    ['Gemeld op', 'Afgehandeld'],
    ['Data złożenia', 'Data odpowiedzi'],
    ['Inlämnad', 'Besvarad'],
    ['Дата подачи', 'Дата ответа'],
  ])('%s goes before %s, whichever stands first and however full it is', (asked, answered) => {
    for (const last of ['2024-04-18', '']) {
      const rows = [`${TABLED[0]},${last}`, `${TABLED[1]},2024-04-11`, `${TABLED[2]},2024-04-17`];
      const question = (at: number): string => ['Flood wall at the quay', 'Rats in the park', 'Care for the young'][at] ?? '';
      expect(datesOf(table(`Question text,${asked},${answered}`, ...rows.map((row, at) => `${question(at)},${row}`)))).toEqual(TABLED);
      const turned = rows.map((row, at) => `${row.split(',').reverse().join(',')},${question(at)}`);
      expect(datesOf(table(`${answered},${asked},Question text`, ...turned))).toEqual(TABLED);
    }
  });

  it('but where no other column has dates, it is', () => {
    expect(datesOf(table('Question text,Answered on', 'Rats in the park,2024-04-11'))).toEqual(['2024-04-11']);
  });
});

describe('what was completed, settled or decided happened then, where nothing came in', () => {
  const DAYS = ['1955-03-01', '1956-04-01', '1957-05-01'];
  it.each([
    ['Fecha de resolución', 'Fecha de publicación'],
    ['Abschluss', 'Veröffentlichung'],
    ['Date completed', 'Date acquired'],
    ['Date settled', 'Date recorded'],
    ['Completed', 'Registered'],
    ['Дата решения', 'Дата публикации'],
    ['Date de clôture', 'Date de publication'],
    ['Afgerond', 'Gemeld'],
    ['Encerrada', 'Registro'],
  ])('%s goes before %s', (done, known) => {
    const rows = ['Treaty on water', 'Bridge at the mill', 'Road by the sea'].map((what, at) => `${what},${DAYS[at]},2001-02-0${at + 1}`);
    const text = table(`What,${done},${known}`, ...rows);
    expect(datesOf(text)).toEqual(DAYS);
    expect(readTable(text).notes.join('\n')).toContain(`So are those of ${known},`);
  });

  it('but what was filed was settled later', () => {
    const rows = ['Doe and Roe', 'Able and Baker'].map((what, at) => `${what},2016-04-0${at + 1},2014-03-0${at + 1}`);
    expect(datesOf(table('Case,Date settled,Date filed', ...rows))).toEqual(['2014-03-01', '2014-03-02']);
  });
});

describe('of columns of dates whose headers tell nothing', () => {
  it('the one that is full goes before one that is not', () => {
    const rows = [',Lamp at the quay,2024-03-05', '2024-04-11,Rats in the park,2024-03-12', '2024-04-17,Noise by night,2024-03-18'];
    expect(datesOf(table('Alpha,Question text,Beta', ...rows))).toEqual(TABLED);
  });

  it('one that says so begins what “Closed” ends in some rows only, which is told', () => {
    const text = table(
      'Ref,Closed,Complaint text,Lodged on',
      '1,,Lamp at the quay,2024-03-05',
      '2,2024-04-11,Rats in the park,2024-03-12',
      '3,,Noise by night,2024-03-18',
    );
    expect(datesOf(text)).toEqual(['2024-03-05', '2024-03-12/2024-04-11', '2024-03-18']);
    expect(readTable(text).notes.join('\n')).toContain('Column Lodged on was taken for the start: not every row has an end.');
  });

  it.each(['Warranty', 'Next inspection', 'Published', 'Born', 'Beta'])(
    'but %s begins nothing: rows without an end are refused',
    (other) => {
      const rows = ['Ann,Mayor,2020-01-05,1960-01-01', 'Bob,Mayor,,1961-02-01', 'Cyd,Clerk,,1962-03-01', 'Dan,Clerk,,1963-04-01'];
      const read = readTable(table(`Minister,Post,End date,${other}`, ...rows));
      expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2020-01-05']);
      expect(read.problems.map(({ row }) => row)).toEqual([3, 4, 5]);
    },
  );

  it.each(['Since', 'Appointed', 'In office from', 'Ernannt am', 'Elected on'])('while %s does', (begun) => {
    const rows = ['Ann,Mayor,2020-01-05,2010-01-01', 'Bob,Mayor,,2011-02-01', 'Cyd,Clerk,,2012-03-01', 'Dan,Clerk,,2013-04-01'];
    expect(datesOf(table(`Minister,Post,End date,${begun}`, ...rows))).toEqual([
      '2010-01-01/2020-01-05',
      '2011-02-01',
      '2012-03-01',
      '2013-04-01',
    ]);
  });

  it('one of dates that are written in many ways is one, though some of them are not understood', () => {
    const rows = ['Lamp at the quay,5 Mar 2024,', 'Rats in the park,12 March 2024,11-04-2024', 'Noise,sometime late,17-04-2024'];
    const read = readTable(table('Complaint text,Date of filing,Answered', ...rows));
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2024-03-05', '2024-03-12']);
    expect(read.problems).toMatchObject([{ row: 4, field: 'Date of filing' }]);
  });
});

it('a year shortened by an apostrophe stands last, and is of the hundred years that others are', () => {
  const text = table('Title,Date', "Care for the young,18-03-'24", "Fireworks,24-12-'24", 'Rats,12-11-2024', "Lamp,05/06/'23");
  expect(datesOf(text)).toEqual(['2024-03-18', '2024-12-24', '2024-11-12', '2023-06-05']);
  expect(readTable(text).notes.join('\n')).toContain('years of two digits (rows 2, 3 and 5) were read as');
});

describe('words for keeping and changing are whole words', () => {
  it.each([
    ['Important date', 'Date added'],
    ['Accession date', 'Date modified'],
    ['Date of accession', 'Last accessed'],
    ['Fecha importante', 'Date added'],
    ['Data importante', 'Uploaded'],
  ])('%s goes before %s', (own, kept) => {
    const text = table(`What,${kept},${own}`, 'Edward VIII,2024-02-03,1936-01-20', 'George VI,2024-02-04,1936-12-11');
    expect(datesOf(text)).toEqual(['1936-01-20', '1936-12-11']);
    expect(readTable(text).notes.join('\n')).toContain(`So are those of ${kept},`);
  });
});

describe('years of what happened go before days of what became of it', () => {
  it.each([
    ['Date made', 'Date acquired'],
    ['Date made', 'Acquisition date'],
    ['Incident year', 'Date reported'],
    ['Year of event', 'Published'],
    ['Year', 'Date acquired'],
    ['Jahr', 'Erworben'],
  ])('%s, %s', (made, acquired) => {
    const rows = ['1850,Urn of clay,2001-02-03', '1862,Copper lamp,1987-11-30', '1871,Ship in a bottle,2010-06-08'];
    expect(datesOf(table(`${made},Object,${acquired}`, ...rows))).toEqual(['1850', '1862', '1871']);
  });

  it.each([
    ['Accident year', 'Accident date'],
    ['Year of incident', 'Date of incident'],
    ['Incident Year', 'Incident day'],
    ['Anno evento', 'Data evento'],
    ['Unfalljahr', 'Unfalldatum'],
    ['Event month', 'Event day'],
    ['Accident year', 'Day of collision'],
  ])('but never before its exact day: %s, %s', (coarse, exact) => {
    const short = (day: string): string => day.slice(0, coarse.includes('month') ? 7 : 4);
    const rows = ['2019-05-05', '2020-06-07', '2021-08-09'].map((day, at) => `${short(day)},Fall from a ladder ${at},${day}`);
    expect(datesOf(table(`${coarse},What happened,${exact}`, ...rows))).toEqual(['2019-05-05', '2020-06-07', '2021-08-09']);
  });

  it('but a year has the days that lie in it, whatever they are of', () => {
    const rows = ['2001,Urn of clay,2001-02-03', '1987,Copper lamp,1987-11-30'];
    expect(datesOf(table('Year,Object,Date acquired', ...rows))).toEqual(['2001-02-03', '1987-11-30']);
  });
});

describe('an exhibition opens and closes', () => {
  it.each([
    ['Opening date', 'Closing date'],
    ['Opening', 'Closing'],
    ['Opens', 'Closes'],
    ['Date of opening', 'Date of closing'],
    ['Opens on', 'Closes on'],
    ['Eröffnung', 'Schließung'],
  ])('%s, %s', (opening, closing) => {
    const rows = ['Maps of the coast,2024-03-05,2024-06-02', 'Nets and sails,2024-07-01,2024-09-29'];
    expect(datesOf(table(`Exhibition,${opening},${closing}`, ...rows))).toEqual(['2024-03-05/2024-06-02', '2024-07-01/2024-09-29']);
  });

  it('but at prices and hours a day does not', () => {
    expect(datesOf(table('Date,Share,Opening,Closing', '2024-03-05,Alpha,12.5,13.1', '2024-03-06,Beta,13.1,12.9'))).toEqual([
      '2024-03-05',
      '2024-03-06',
    ]);
  });
});

describe('what was made or drafted happened when it came out', () => {
  it.each([
    ['created', 'release'],
    ['Created', 'Released on'],
    ['Creation date', 'Launch date'],
    ['Drafted', 'Signed'],
    ['Development start', 'First released'],
    ['Entstanden', 'Uraufführung'],
    ['Erstellt', 'Erschienen'],
    ['Ausgefertigt', 'In Kraft getreten'],
    ['Création', 'Sortie'],
    ['Date de création', 'Entrée en vigueur'],
    ['Creación', 'Estreno'],
    ['Fecha de creación', 'Fecha de lanzamiento'],
    ['Criação', 'Lançamento'],
    ['Creazione', 'Uscita'],
    ['Gemaakt', 'Uitgebracht'],
    ['Utworzono', 'Premiera'],
    ['Создано', 'Дата выпуска'],
    ['Skapad', 'Premiär'],
    ['作成日', '公開日'],
    ['创建日期', '发布日期'],
  ])('%s gives way to %s, whichever stands first', (made, out) => {
    const rows = ['Warty Warthog', 'Hoary Hedgehog', 'Edgy Eft'].map((name, at) => [name, `2006-0${at + 1}-05`, `2006-1${at}-26`]);
    const expected = ['2006-10-26', '2006-11-26', '2006-12-26'];
    expect(datesOf(table(`codename,${made},${out}`, ...rows.map((row) => row.join(','))))).toEqual(expected);
    expect(datesOf(table(`codename,${out},${made}`, ...rows.map(([name, first, last]) => [name, last, first].join(','))))).toEqual(
      expected,
    );
  });

  it.each([
    'eol',
    'End of life',
    'EOL date',
    'End of support',
    'Retired',
    'Discontinued',
    'Ende des Supports',
    'Fin de vie',
    'Fin de soporte',
  ])('and %s is neither', (last) => {
    const rows = ['Warty Warthog,2004-03-05,2004-10-20,2006-04-30', 'Hoary Hedgehog,2004-10-20,2005-04-08,2006-10-31'];
    expect(datesOf(table(`codename,created,release,${last}`, ...rows))).toEqual(['2004-10-20', '2005-04-08']);
    const turned = rows.map((row) => row.split(',').reverse().join(','));
    expect(datesOf(table(`${last},release,created,codename`, ...turned))).toEqual(['2004-10-20', '2005-04-08']);
  });

  it('but whoever was released was booked before', () => {
    const rows = ['Doe,2016-03-01,2016-04-01', 'Roe,2016-03-02,2016-05-02'];
    expect(datesOf(table('Name,Booking date,Release date', ...rows))).toEqual(['2016-03-01', '2016-03-02']);
  });

  it.each([
    ['Created on', 'Checked on', 'Launch', 'yes'],
    ['Created on', 'Checked on', 'Signed by', 'Doe'],
    ['Erstellt', 'Geprüft', 'Release', '1.4'],
  ])('%s does not give way to %s because of a column %s that has no days', (made, checked, word, cell) => {
    const rows = [`2016-03-01,2016-04-01,Ramp,${cell}`, `2016-03-02,2016-05-02,Gate,${cell}`];
    expect(datesOf(table(`${made},${checked},Title,${word}`, ...rows))).toEqual(['2016-03-01', '2016-03-02']);
  });

  it('nor does a day of release give way because of a column that names who was booked', () => {
    const rows = ['One,2015-04-01,2016-03-01,Doe', 'Two,2015-05-02,2016-03-02,Roe'];
    expect(datesOf(table('Album,Mastered,Release date,Booked by', ...rows))).toEqual(['2016-03-01', '2016-03-02']);
  });
});
