import { describe, expect, it } from 'vitest';
import { readTable } from '../../../testing/formats/tables';
import { suggestMapping } from './suggest';

const titlesOf = (...rows: string[]) => readTable(`${rows.join('\n')}\n`).drafts.map(({ draft }) => draft.title);

it.each([
  'titreevent',
  'titre_evenement',
  'nomevent',
  'Nom de l’événement',
  'event_title',
  'evt_name',
  'Titolo evento',
  'nombreevento',
  'Titel der Veranstaltung',
])('are what stands under “%s”', (header) => {
  expect(
    titlesOf(
      `${header},Date,Description of it`,
      'Fair,2024-03-13,A long text of all that was there',
      'Show,2024-03-14,Another long text that tells more',
    ),
  ).toEqual(['Fair', 'Show']);
});

describe('lists in brackets', () => {
  const people = ['[Hillary Angus Miller]', '[Yumiko Antone,Monick Yorke]', '[]', '[Derric Cosimo]', '[Frida Quinn,Kurt Wade,Ann Lee]'];
  const quoted = ["['Hillary Angus']", "['Yumiko Antone', 'Monick Yorke']", '[]', '["Derric Cosimo"]', '[{"name": "Frida Quinn"}]'];
  const airlines = ['Army Air Forces', 'Aerial Mail Service', 'Private', 'Aerial Mail Service', 'Aircraft Transport'];
  it.each([
    ['dead_names', people],
    ['Victims', people],
    ['passengers_name', quoted],
    ['title_tags', quoted],
    ['Ref', ['["a b c"]', '["d e f"]', '["g h i"]', '["j k l"]', '["m n o"]']],
  ])('under “%s” are no titles where another column has words', (header, lists) => {
    const rows = lists.map((list, at) => `2024-03-0${at + 1},${airlines[at] ?? ''},"${list.replaceAll('"', '""')}"`);
    expect(titlesOf(`date,operator,${header}`, ...rows)).toEqual(airlines);
  });

  it('are titles where nothing else has words, and as cataloguers put them in brackets', () => {
    expect(titlesOf('date,people', '2024-03-01,"[Ann Lee,Kurt Wade]"', '2024-03-02,"[Frida Quinn,Ann Lee]"').length).toBe(2);
    expect(
      titlesOf(
        'date,maker,work name',
        '2024-03-01,Anon,[Untitled landscape]',
        '2024-03-02,Miller,[Letter to his wife]',
        '2024-03-03,Lee,[View of Bonn]',
      ),
    ).toEqual(['[Untitled landscape]', '[Letter to his wife]', '[View of Bonn]']);
  });
});

describe('titles of records that have no name', () => {
  it('are no codes, where a column has words', () => {
    expect(
      titlesOf(
        'cod_nat;lib_commune;dat_deb;dat_fin',
        'INTE9900627A;Cahors;25/12/1999;29/12/1999',
        'INTE9600058A;Figeac;09/01/1996;10/01/1996',
        'IOCE0902322A;Gourdon;24/01/2009;27/01/2009',
      ),
    ).toEqual(['Cahors', 'Figeac', 'Gourdon']);
    expect(
      titlesOf('Ref No,Area,Opened On', 'PLN2024A,Harbour,2024-01-05', 'PLN2024B,Moor,2024-01-06', 'PLN2024C,Quay,2024-01-07'),
    ).toEqual(['Harbour', 'Moor', 'Quay']);
  });

  it('are the kind and the place, where the kinds come again and again', () => {
    expect(
      titlesOf(
        'Case;Lieu;Nature;Jour',
        'X1;Cahors;Inondation et boue;2024-01-05',
        'X2;Figeac;Inondation et boue;2024-01-06',
        'X3;Gourdon;Vent et tempête;2024-01-07',
        'X4;Souillac;Inondation et boue;2024-01-08',
        'X5;Vayrac;Vent et tempête;2024-01-09',
        'X6;Montcuq;Vent et tempête;2024-01-10',
      ).slice(0, 3),
    ).toEqual(['Inondation et boue, Cahors', 'Inondation et boue, Figeac', 'Vent et tempête, Gourdon']);
    expect(
      titlesOf(
        'ID,Occurred On,Primary Type,Block',
        '1,2024-01-05,BATTERY SIMPLE,012XX N CLARK ST',
        '2,2024-01-06,BATTERY SIMPLE,004XX W LAKE ST',
        '3,2024-01-07,THEFT OVER 500,001XX S STATE ST',
        '4,2024-01-08,BATTERY SIMPLE,057XX W NORTH AVE',
        '5,2024-01-09,THEFT OVER 500,031XX N BROADWAY',
      ).slice(0, 2),
    ).toEqual(['BATTERY SIMPLE, 012XX N CLARK ST', 'BATTERY SIMPLE, 004XX W LAKE ST']);
  });

  it('are crime and street in what the police of England and Wales publish', () => {
    const read = readTable(
      `${[
        'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
        ',2023-12,Thames Valley Police,Thames Valley Police,-1.2,51.7,On or near Queen Street,E01028521,Oxford 008B,Anti-social behaviour,,',
        '5d0c,2023-12,Thames Valley Police,Thames Valley Police,-1.2,51.7,On or near Shopping Area,E01028521,Oxford 008B,Shoplifting,Under investigation,',
      ].join('\n')}\n`,
    );
    expect(read.drafts.map(({ draft: { title, when, places } }) => [title, when, places])).toEqual([
      ['Anti-social behaviour, On or near Queen Street', '2023-12', ['On or near Queen Street', 'Oxford 008B']],
      ['Shoplifting, On or near Shopping Area', '2023-12', ['On or near Shopping Area', 'Oxford 008B']],
    ]);
  });
});

it('a risk is a kind of what happened, and a code none', () => {
  const { drafts } = readTable(
    `${[
      'cod_nat;lib_commune;num_risque_jo;lib_risque_jo;dat_deb;dat_fin',
      'INTE9900627A;Cahors;ICB;Inondations et coulées de boue;25/12/1999;29/12/1999',
      'INTE9600058A;Figeac;ICB;Inondations et coulées de boue;09/01/1996;10/01/1996',
      'IOCE0902322A;Gourdon;TMP;Tempête;24/01/2009;27/01/2009',
    ].join('\n')}\n`,
  );
  expect(drafts.map(({ draft }) => draft.title).sort()).toEqual([
    'Inondations et coulées de boue, Cahors',
    'Inondations et coulées de boue, Figeac',
    'Tempête, Gourdon',
  ]);
});

describe('a column that says what the records are called', () => {
  const isDate = (cell: string): boolean => /^\d{4}-/.test(cell);
  const rows = [
    ['1', '2024-01-06', 'Marcus Dale Whitfield', '34', 'Found shot in a parked car on Lyle Avenue, police said.'],
    ['2', '2024-01-23', 'Teresa Ann Okafor', '51', 'Stabbed during an argument, according to the charging document.'],
    ['3', '2024-02-04', 'Jaylen “JJ” Brooks', '19', 'Shot outside a filling station; nobody was charged.'],
    ['4', '2024-02-29', 'Unidentified man', '', 'Body recovered from the canal; ruled a homicide.'],
  ];
  const titleOf = (name: string, told = 'what_happened', given = rows) => {
    const { columns, notes } = suggestMapping(['case_no', 'incident_date', name, 'age', told], given, isDate);
    return { title: columns.get('title'), summary: columns.get('summary'), notes: notes.join('\n') };
  };

  it.each([
    'victim_name',
    'Victim',
    'Name of victim',
    'VictimName',
    'Case title',
    'Vessel name',
    'Nom de la victime',
    'Name des Opfers',
    'Opfer',
    'Nombre de la víctima',
  ])('goes before the longest words, which are kept: %s', (name) => {
    const { title, summary, notes } = titleOf(name);
    expect([title, summary]).toEqual([[2], [4]]);
    expect(notes).toContain('what_happened');
  });

  it.each(['officer_name', 'Reporter name', 'Contact', 'Area name', 'Company name'])(
    'is none of others who are named beside it: %s',
    (name) => {
      expect(titleOf(name).title).toEqual([4]);
    },
  );

  it('nor where the names are the same, or lacking', () => {
    const given = rows.map((row, at) => row.with(2, at < 3 ? 'Marcus Dale Whitfield' : ''));
    expect(titleOf('victim_name', 'what_happened', given).title).toEqual([4]);
  });
});

describe('of columns of words', () => {
  it('one that differs in numbers alone gives way to one that tells in words what happened', () => {
    const titles = titlesOf(
      'id,source_article,where_description,date_start',
      '1,"Agence Kestria, 2021-04-06, roundup",ambush near the ford,2021-04-03',
      '2,"Agence Kestria, 2021-04-15, roundup",shelling of the mill,2021-04-11',
      '3,"Agence Kestria, 2021-05-19, roundup",raid on a farm at dusk,2021-05-16',
    );
    expect(titles).toEqual(['ambush near the ford', 'shelling of the mill', 'raid on a farm at dusk']);
  });

  it('a headline is the title, also where its header names the source', () => {
    const titles = titlesOf(
      'id,dyad_name,source_office,date_start,source_headline',
      '1,Government of Kestria - Free Front,Agence Kestria du Nord,2021-04-03,Ambush on convoy near Tol Mesa',
      '2,Government of Kestria - River Union,Gazette of the Southern Coast,2021-04-11,Shelling of Orsk mill',
    );
    expect(titles).toEqual(['Ambush on convoy near Tol Mesa', 'Shelling of Orsk mill']);
  });
});

describe('kinds that come again and again have the place in their titles', () => {
  it('also where places differ less than kinds', () => {
    const kinds = ['Accident', 'Accident', 'Fire', 'Flood', 'Storm', 'Storm', 'Fire'];
    const rows = kinds.map((kind, at) => `2024-03-0${at + 1},${kind},${at % 2 === 0 ? 'Bonn' : 'Ulm'}`);
    expect(titlesOf('Date,Type,Town', ...rows)).toEqual(kinds.map((kind, at) => `${kind}, ${at % 2 === 0 ? 'Bonn' : 'Ulm'}`));
    expect(titlesOf('Datum;Art;Ort', '2024-03-01;Brand;Ulm', '2024-03-02;Sturm;Bonn', '2024-03-03;Brand;Ulm')).toEqual([
      'Brand, Ulm',
      'Sturm, Bonn',
      'Brand, Ulm',
    ]);
  });

  it('but not one that is the same in each row', () => {
    expect(titlesOf('Date,Type,Town', '2024-03-01,Fire,Ulm', '2024-03-02,Storm,Ulm', '2024-03-03,Fire,Ulm')).toEqual([
      'Fire',
      'Storm',
      'Fire',
    ]);
  });
});

it('a number of an account in groups is no title beside words', () => {
  const rows = ['05.03.2024;DE89 3704 0044 0532 0130 00;Überweisung', '06.03.2024;DE89 3704 0044 0532 0130 01;Gutschrift'];
  const { drafts } = readTable(`Datum;Konto;Art\n${rows.join('\n')}\n`);
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Überweisung', 'Gutschrift']);
});
