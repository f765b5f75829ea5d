import { describe, expect, it } from 'vitest';
import { decodeText } from './decode';
import { encodingNamed } from './encoding/encodings';
import { readImport } from './import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
/** Short tables, by their encoding; made by a converter that shares no line with us. */
const TABLES: readonly (readonly [encoding: string, base64: string, expected: string])[] = [
  ['windows-1251', 'zeDn4uDt6OUsxODy4ArP5fDl4+7i7vD7IOIgzO7x6uLlLDIwMjYtMDEtMDgK', 'Переговоры в Москве'],
  ['koi8-r', '7sHa18HOycUs5MHUwQrwxdLFx8/Xz9LZINcg7c/Ty9fFLDIwMjYtMDEtMDgK', 'Переговоры в Москве'],
  ['ibm866', 'VGl0bGUsRGF0ZQqI4KCtLDIwMjYK', 'Иран'],
  ['koi8-r', 'VGl0bGUsRGF0ZQry7/Pz6fEg6SDz++EsMjAyNgo=', 'РОССИЯ И США'],
  ['gb18030', 'serM4izI1cbaCs3is6S74dLp1NrSwcu5wLyxpL7Z0NAsMjAyNi0wMS0wOAo=', '外长会议在伊斯兰堡举行'],
  ['gb18030', 'VGl0bGUsRGF0ZQq74dLpLDIwMjYK', '会议'],
  ['big5', 'vNDDRCyk6bTBCqV+qvi3fMSzpmKleKVfwXym5iwyMDI2LTAxLTA4Cg==', '外長會議在台北舉行'],
  ['shift_jis', 'jI+WvCyKSo5uk/oKie+LY4pKjcMsMjAyNi0wMS0wOAo=', '会議開催'],
  ['euc-jp', 't+/Mviyzq7vPxvwKxey1/qTHpM62qLXELDIwMjYtMDEtMDkK', '東京での協議'],
  ['euc-kr', 'VGl0bGUsRGF0ZQrIuLTjLDIwMjYtMDEtMDgK', '회담'],
  ['windows-1252', 'VGl0ZWw7RGF0dW0KR2VzcHLkY2g7MDguMDEuMjAyNgo=', 'Gespräch'],
  ['windows-1252', 'VGl0cmU7RGF0ZQrJbGVjdGlvbiDgIE9ybOlhbnMgliCrIHLpdW5pb24guzsyMDI2Cg==', 'Élection à Orléans – « réunion »'],
  ['windows-1252', 'VO10dWxvLEZlY2hhClJldW5p824gZW4gRXNwYfFhLDIwMjYK', 'Reunión en España'],
  ['windows-1252', 'VGl0bGUsRGF0ZQpIZSBzYWlkIJNub5QgliB0d2ljZYUgaXSScywyMDI2Cg==', 'He said “no” – twice… it’s'],
  ['macintosh', 'VGl0ZWw7RGF0dW0KR2VzcHKKY2ggaW4gS5psbjswOC4wMS4yMDI2ClN0cmGnZSBnZXNwZXJydDswOS4wMS4yMDI2Cg==', 'Gespräch in Köln'],
  [
    'ibm850',
    'RGF0dW07RXJlaWduaXMKMDguMDEuMjAyNjtHZXNwcoRjaCCBYmVyIEaUcmRlcm1pdHRlbAowMS4wMi4yMDI2O1BygWZ1bmcgZGVyIEKBY2hlcgo=',
    'Gespräch über Fördermittel',
  ],
  ['ibm852', 'RGF0YTtUeXR1iAoyMDI2O1Nwb3RrYW5pZSB3IJ1vZHppCjIwMjc7UG93omSrIHcgR2Rh5HNrdSwgvqVkYW5pYQo=', 'Powódź w Gdańsku'],
  ['windows-1250', 'VHl0dbM7RGF0YQpTcG90a2FuaWUgdyCjb2R6aTsyMDI2ClBvd/NknyB3IEdkYfFza3UsIL+5ZGFuaWE7MjAyNwo=', 'Spotkanie w Łodzi'],
  ['iso-8859-2', 'VHl0dbM7RGF0YQpTcG90a2FuaWUgdyCjb2R6aTsyMDI2ClBvd/NkvCB3IEdkYfFza3UsIL+xZGFuaWE7MjAyNwo=', 'Spotkanie w Łodzi'],
  ['windows-1250', 'TuF6ZXY7RGF0dW0KUPjta2xhZCD4ZZplbu0gdiBQbHpuaTsyMDI2Cg==', 'Příklad řešení v Plzni'],
  ['windows-1254', 'QmH+bP1rO1RhcmloCkf2cvz+bWUg3XN0YW5idWySZGEgeWFw/Wxk/TsyMDI2Cg==', 'Görüşme İstanbul’da yapıldı'],
  ['windows-1253', '1N/06+/yO8fs5fHv7Oft3+EK0/Xt3O305/PnIPP05+0gweje7eE7MjAyNgo=', 'Συνάντηση στην Αθήνα'],
  ['windows-1255', '6+X6+Pos+uD46eoK9OLp+eQg4en45fns6e0sMjAyNgo=', 'פגישה בירושלים'],
  ['windows-1256', 'x+Ha5ObH5CzH4crH0e3OCsfMyuPH2iDd7SDH4dHtx9YsMjAyNgo=', 'اجتماع في الرياض'],
  ['windows-1257', 'Tm90aWt1bXM7RGF0dW1zClNhbuJrc21lIFLuZ+IsIOxlbmVy4mxpczsyMDI2Cg==', 'Sanāksme Rīgā'],
];

describe('text that is not Unicode', () => {
  it.each(TABLES)('is read as what makes sense: %s', (encoding, base64, expected) => {
    const bytes = Buffer.from(base64, 'base64');
    const decoded = decodeText(bytes);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.text).toContain(expected);
    // What was decided can be seen, with a word of it.
    const [, word = ''] = /“([^”]*)/.exec(decoded?.note ?? '') ?? [];
    expect(decoded?.text).toContain(word);
  });

  it('that may be another is told by a word that is another one there', () => {
    const french = Buffer.from(
      'Date;Événement\n1944;Réquisition de bétail près du pont\n1944;Réunion à Limoges, élèves dispersés\n',
      'latin1',
    );
    const { encoding, note } = decodeText(french, {}) ?? {};
    expect(encoding).toBe('windows-1252');
    expect(note).toContain('It may be Windows-1250 (Central Europe), too, in which “près” is “prčs”.');
  });

  it('is read as the person says, and refused where it is not that', () => {
    const bytes = Buffer.from('VGl0bGUsRGF0ZQqI4KCtLDIwMjYK', 'base64');
    expect(decodeText(bytes, { said: 'ibm866' })?.text).toBe('Title,Date\nИран,2026\n');
    expect(decodeText(bytes, { said: 'windows-1251' })?.text).not.toContain('Иран');
    expect(decodeText(bytes, { said: 'utf-8' })).toBeNull();
    expect(decodeText(Buffer.from('Pe\xa4a \x9e', 'latin1'), { said: 'ibm437' })?.text).toBe('Peña ₧');
    expect(readImport(bytes, 'csv', { ...CONTEXT, encoding: 'utf-8' }).problems).toMatchObject([
      { message: 'The file is no text in UTF-8.' },
    ]);
    expect(readImport(bytes, 'csv', { ...CONTEXT, encoding: 'ibm866' })).toMatchObject({ encoding: 'ibm866', problems: [] });
  });

  it('has the names that people use', () => {
    expect(['DOS 850', 'cp437', 'IBM852'].map(encodingNamed)).toEqual(['ibm850', 'ibm437', 'ibm852']);
    expect(['CP1251', 'windows 1251', 'cp932', 'GBK', 'latin1', 'ANSI', 'UTF8', 'mac'].map(encodingNamed)).toEqual([
      'windows-1251',
      'windows-1251',
      'shift_jis',
      'gb18030',
      'windows-1252',
      'windows-1252',
      'utf-8',
      'macintosh',
    ]);
    expect(encodingNamed('klingon')).toBeUndefined();
  });
});

describe('Unicode', () => {
  it('in which a byte is damaged is still Unicode, and told', () => {
    const whole = Buffer.from('Название,Дата\nПереговоры в Москве,2026-01-08\n');
    const cut = Buffer.concat([whole, Buffer.from([0xd0])]);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', note: expect.stringContaining('one place') });
    // The beginning of a file may end in the middle of a character.
    expect(decodeText(cut, { part: true })).toEqual({ text: whole.toString(), encoding: 'utf-8', note: null });
  });

  it('of two bytes is known without a mark in any language', () => {
    for (const text of ['Название,Дата\nПереговоры,2026\n', '标题,日期\n会议在北京举行,2026\n', 'Title,Date\nA,2026\n']) {
      const little = Buffer.from(text, 'utf16le');
      expect(decodeText(little)).toMatchObject({ text, encoding: 'utf-16le' });
      expect(decodeText(Buffer.from(little).swap16())).toMatchObject({ text, encoding: 'utf-16be' });
    }
  });

  it('in which zeros stand for what was lost says where, and is offered in no other encoding', () => {
    const notesOf = (text: string) => {
      const { notes, textReadings, drafts } = readImport(Buffer.from(text), 'csv', CONTEXT);
      expect([textReadings, drafts.length]).toEqual([[], 2]);
      return notes.filter((note) => note.includes('bytes of zero'));
    };
    const rows = ['Title,Date', 'Treffen,2026-01-08', 'Rückkehr,2026-01-09'];
    expect(notesOf(`${rows[0]}\n${rows[1]}\n${'\0'.repeat(29)}${rows[2]}\n`)).toEqual([
      'Line 3 holds 29 bytes of zero in a row: what stood there is lost. The file may be damaged.',
    ]);
    expect(notesOf(`${rows.join('\n')}\n${'\0'.repeat(512)}`)).toEqual([]);
    expect(notesOf(`${rows[0]}\n\0${rows[1]}\n${rows[2]}\n`)).toEqual([]);
  });
});
