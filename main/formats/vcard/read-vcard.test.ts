import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(...cards: string[][]) {
  const text = cards.map((lines) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')).join('');
  expect(importFormatOf('contacts.vcf', Buffer.from(text))).toBe('csv');
  return readImport(Buffer.from(text), 'csv', CONTEXT);
}

it('each day of birth, anniversary and death of a contact is an event, and a contact without any is none', () => {
  const { drafts, counts } = read(
    ['N:Okafor;Chidi;;;', 'FN:Chidi Okafor', 'BDAY:1978-06-12', 'REV:2024-01-05T10:00:00Z'],
    ['FN:Ana Lucía Pérez', 'NOTE:met in Lima\\, Peru', 'BDAY:19850203', 'ANNIVERSARY:20100918', 'DEATHDATE:2024-02', 'DEATHPLACE:Cusco'],
    ['FN:Office', 'TEL:+4930555010'],
    ['N:Weber;Karin;Maria;;', 'BDAY:1960-05-01T00:00:00Z'],
  );
  expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title, draft.actors])).toEqual([
    [5, '1978-06-12', 'Birth of Chidi Okafor', ['Chidi Okafor']],
    [12, '1985-02-03', 'Birth of Ana Lucía Pérez', ['Ana Lucía Pérez']],
    [13, '2010-09-18', 'Anniversary of Ana Lucía Pérez', ['Ana Lucía Pérez']],
    [14, '2024-02', 'Death of Ana Lucía Pérez', ['Ana Lucía Pérez']],
    [25, '1960-05-01', 'Birth of Karin Maria Weber', ['Karin Maria Weber']],
  ]);
  expect(drafts.at(3)?.draft).toMatchObject({ places: ['Cusco'], summary: 'met in Lima, Peru' });
  expect(counts).toMatchObject({ read: 6, accepted: 5, notEvents: 1 });
});

it('a birthday whose year is not said has none, also where Apple writes 1604 for it', () => {
  const { drafts } = read(['FN:Sam', 'BDAY:--0415'], ['FN:Kim', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15']);
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['XXXX-04-15', 'XXXX-04-15']);
});

it('a time without colons is one, with its zone', () => {
  const { drafts, problems } = read(
    ['FN:A', 'BDAY:19990704T214500Z'],
    ['FN:B', 'BDAY:19990704T0815-0500'],
    ['FN:C', 'BDAY:1999-07-04T081530+02'],
    ['FN:D', 'BDAY:19990704T000000Z'],
  );
  expect(problems).toEqual([]);
  expect(drafts.map(({ draft }) => draft.when)).toEqual([
    '1999-07-04T21:45:00Z',
    '1999-07-04T08:15-05:00',
    '1999-07-04T08:15:30+02:00',
    '1999-07-04',
  ]);
});

it('contacts of old telephones say their letters in quoted-printable', () => {
  const { drafts } = read(['N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg=\r\n Karl;;;', 'BDAY:1970-01-02']);
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Birth of Jörg Karl Müller']);
});

it('contacts without any day are told, and so is a file that breaks off', () => {
  expect(read(['FN:Office']).problems).toMatchObject([{ message: expect.stringContaining('No contact says a day') }]);
  expect(readImport(Buffer.from('BEGIN:VCARD\r\nFN:Sam\r\nBDAY:1970'), 'csv', CONTEXT).problems).toMatchObject([
    { message: expect.stringContaining('cut off') },
  ]);
});

it.each([
  ['CP850', 'M=81ller'],
  ['ANSI', 'M=FCller'],
  ['ISO-8859-1', 'M=FCller'],
  ['windows-1252', 'M=FCller'],
  ['UTF-8', 'M=C3=BCller'],
  ['nobody-knows', 'M=C3=BCller'],
])('letters in quoted-printable are those of the character set %s that is named', (charset, name) => {
  const { drafts } = read([`FN;CHARSET=${charset};ENCODING=QUOTED-PRINTABLE:${name} Jiří`, 'BDAY:1970-01-02']);
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Birth of Müller Jiří']);
});

it('two days of birth of one contact stand in their own lines, also behind a contact within a contact', () => {
  const { drafts } = read([
    'FN:Sam',
    'AGENT:',
    'BEGIN:VCARD',
    'FN:Kim',
    'BDAY:1950-01-01',
    'END:VCARD',
    'BDAY:1970-01-02',
    'bday:1971-01-02',
  ]);
  expect(drafts.map(({ row, draft }) => [row, draft.when])).toEqual([
    [9, '1970-01-02'],
    [10, '1971-01-02'],
    [7, '1950-01-01'],
  ]);
});

it('days in groups are read, by the labels that stand in their group', () => {
  const { drafts } = read(
    ['FN:Noor Haddad', 'item1.BDAY;VALUE=date:1981-03-04', 'item2.X-ABDATE;type=pref:2010-06-12', 'item2.X-ABLabel:_$!<Anniversary>!$_'],
    ['FN:Lee', 'item7.X-ABLabel:First met', 'item7.X-ABDATE:2015-09-01', 'item8.X-ABDATE:2016-01-02'],
  );
  expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title])).toEqual([
    [4, '1981-03-04', 'Birth of Noor Haddad'],
    [5, '2010-06-12', 'Anniversary of Noor Haddad'],
    [12, '2015-09-01', 'First met of Lee'],
    [13, '2016-01-02', 'Day of Lee'],
  ]);
});

it('two contacts that have run together are refused with both names, since whose day it is cannot be told', () => {
  const { drafts, problems, counts } = read(
    ['FN:Ana', 'BDAY:1990-01-02'],
    ['FN:Ben', 'BDAY:1991-02-03', 'FN:Cem', 'BDAY:1992-03-04'],
    ['FN:Eva', 'FN:Eva', 'BDAY:1995-06-07'],
  );
  expect(drafts.map(({ draft }) => draft.title)).toEqual(['Birth of Ana', 'Birth of Eva']);
  expect(problems.map(({ row, message }) => `${row} ${message}`)).toEqual([
    '9 This contact says “Ben” and “Cem”: two contacts may have run together here. Part them and read the file again.',
    '11 This contact says “Ben” and “Cem”: two contacts may have run together here. Part them and read the file again.',
  ]);
  expect(counts).toMatchObject({ read: 4, accepted: 2, refused: 2 });
});

it('a contact within another is one, too', () => {
  const agent = ['BEGIN:VCARD', 'FN:Ben', 'BDAY:1991-02-03', 'END:VCARD'];
  expect(read(['FN:Ana', 'BDAY:1990-01-02', ...agent]).drafts.map(({ draft }) => draft.title)).toEqual(['Birth of Ana', 'Birth of Ben']);
});

it('a name in further languages or ways of writing is the same contact', () => {
  for (const names of [
    ['FN:Taro Yamada', 'FN;LANGUAGE=ja:山田太郎'],
    ['FN;LANGUAGE=en:Taro Yamada', 'FN;LANGUAGE=ja:山田太郎'],
    ['FN:Taro Yamada', 'FN;ALTID=1;LANGUAGE=ja:山田太郎'],
    ['FN:Taro Yamada', 'FN:'],
    ['FN:Taro Yamada', 'FN:TARO  YAMADA'],
  ])
    expect(read([...names, 'BDAY:1980-01-02']).drafts.map(({ draft }) => draft.title)).toEqual(['Birth of Taro Yamada']);
  for (const names of [
    ['FN;LANGUAGE=en:Taro', 'FN;LANGUAGE=en:Hanako'],
    ['FN:Taro', 'FN;LANGUAGE=ja:太郎', 'FN:Hanako', 'FN;LANGUAGE=ja:花子'],
    ['FN;CHARSET=UTF-8:Taro', 'FN;X-SOURCE=phone:Hanako'],
  ])
    expect(read([...names, 'BDAY:1980-01-02'], ['FN:Ana', 'BDAY:1990-01-02']).counts).toMatchObject({ accepted: 1, refused: 1 });
});

it.each([
  ['two ids', ['FN:Eva', 'UID:1', 'BDAY:1980-01-02', 'UID:2', 'BDAY:1981-01-02'], '“1” and “2”'],
  ['two names in parts', ['N:Kim;Lee;;;', 'BDAY:1980-01-02', 'N:Okafor;Chidi;;;', 'BDAY:1981-01-02'], '“Kim;Lee” and “Okafor;Chidi”'],
])('a contact of any version with %s may be two', (_, lines, said) => {
  for (const version of ['2.1', '3.0', '4.0']) {
    const text = ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
    const { problems, counts } = readImport(Buffer.from(text), 'csv', CONTEXT);
    expect(counts).toMatchObject({ read: 2, refused: 2 });
    expect(problems.map(({ message }) => message).join()).toContain(said);
  }
  expect(read(['N:Kim;Lee;;;', 'N;LANGUAGE=ko:김;이', 'N:Kim;Lee', 'UID:1', 'UID:1', 'BDAY:1980-01-02']).counts).toMatchObject({
    accepted: 1,
  });
});
