const WORDS = 'harbour treaty convoy inquiry signed delayed flooding ministry bridge border hearing report'.split(' ');

/** A CSV of about so many bytes, in parts: a title, a day, a place, a text and a source in each record, no two alike. */
export function* csvOf(bytes: number): Generator<string> {
  yield 'Title,Date,Place,Summary,Source,URL\n';
  let row = 0;
  for (let written = 0; written < bytes; ) {
    let part = '';
    while (part.length < 60_000 && written + part.length < bytes) {
      row += 1;
      part += recordOf(row);
    }
    written += part.length;
    yield part;
  }
}

function recordOf(row: number): string {
  const word = (by: number): string => WORDS[(row * by + Math.floor(row / 7)) % WORDS.length] ?? '';
  const day = new Date(Date.UTC(1990, 0, 1 + (row % 12_000))).toISOString().slice(0, 10);
  const text = Array.from({ length: 64 }, (_, at) => word(at + 3)).join(' ');
  return `The ${word(1)} of ${word(5)} no. ${row},${day},Town ${row % 300},"${text}, ${row}",Gazette ${row % 40},https://example.org/${row}\n`;
}
