/** Letters beyond ASCII of languages, small ones, by the code pages in which their files are written where they are not Unicode. */
const ALPHABETS: readonly (readonly [encodings: string, letters: string])[] = [
  // Western Europe: German, French, Spanish, Portuguese, Italian, Dutch, Danish and Norwegian, Swedish and Finnish, Icelandic, Catalan, and Turkish names.
  ['windows-1252 macintosh ibm850 ibm437', 'äöüß'],
  ['windows-1252 macintosh ibm850 ibm437', 'àâæçèéêëîïôœùûüÿ'],
  ['windows-1252 macintosh ibm850 ibm437', 'áéíñóúüªº'],
  ['windows-1252 macintosh ibm850 ibm437', 'áâãàçéêíóôõúüªº'],
  ['windows-1252 macintosh ibm850 ibm437', 'àèéìîòóù'],
  ['windows-1252 macintosh ibm850 ibm437', 'áéëïíóöúüèê'],
  ['windows-1252 macintosh ibm850 ibm437', 'æøåéèêóòôâ'],
  ['windows-1252 macintosh ibm850 ibm437', 'åäöéüšž'],
  ['windows-1252', 'áðéíóúýþæö'],
  ['windows-1252 macintosh ibm850 ibm437', 'àçèéíïòóúü'],
  // Central Europe: Polish, Czech, Slovak, Hungarian, Romanian, Croatian and Slovenian.
  ['windows-1250 iso-8859-2 ibm852', 'ąćęłńóśźż'],
  ['windows-1250 iso-8859-2 ibm852', 'áčďéěíňóřšťúůýž'],
  ['windows-1250 iso-8859-2 ibm852', 'áäčďéíĺľňóôŕšťúýž'],
  ['windows-1250 iso-8859-2 ibm852', 'áéíóöőúüű'],
  ['windows-1250 iso-8859-2 ibm852', 'ăâîşţșț'],
  ['windows-1250 iso-8859-2 ibm852', 'čćđšž'],
  ['windows-1250 iso-8859-2 ibm852', 'äöüß'],
  // Turkish; the Baltic languages.
  ['windows-1254', 'çğıİöşüâîû'],
  ['windows-1257', 'ąčęėįšųūž'],
  ['windows-1257', 'āčēģīķļņšūž'],
  ['windows-1257', 'äõöüšž'],
  // Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.
  ['windows-1251 koi8-r ibm866 x-mac-cyrillic', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
  ['windows-1251 koi8-u', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
  ['windows-1251', 'абвгдеёжзійклмнопрстуўфхцчшыьэюя'],
  ['windows-1251', 'абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ'],
  ['windows-1253', 'αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ'],
];

/** Alphabets of the languages that are written in a code page. */
export function alphabetsOf(encoding: string): readonly ReadonlySet<string>[] {
  return ALPHABETS.filter(([encodings]) => encodings.split(' ').includes(encoding)).map(([, letters]) => new Set(letters));
}
