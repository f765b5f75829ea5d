import { inflateSync } from 'node:zlib';

/** For tests: what a reader of our PDFs finds in them, decoded the way the format says and not the way we write it. */
export interface ReadPdf {
  readonly objects: ReadonlyMap<number, string>;
  /** Words of each page, one entry for each piece of text that is shown. */
  readonly pages: readonly (readonly string[])[];
  readonly bookmarks: readonly string[];
}

export function readPdf(bytes: Buffer): ReadPdf {
  const objects = new Map<number, string>();
  // Through the cross-reference table, as readers do.
  const raw = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(raw)?.[1]);
  const entries = raw.slice(table).match(/^\d{10} \d{5} n $/gm) ?? [];
  entries.forEach((entry, index) => {
    const at = Number(entry.slice(0, 10));
    const head = `${index + 1} 0 obj\n`;
    if (!raw.startsWith(head, at)) throw new Error(`Object ${index + 1} is not where the table says.`);
    const stream = raw.indexOf('\nstream\n', at);
    const end = raw.indexOf('\nendobj\n', at);
    if (stream < 0 || stream > end) {
      objects.set(index + 1, raw.slice(at + head.length, end));
      return;
    }
    const dictionary = raw.slice(at + head.length, stream);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const data = inflateSync(bytes.subarray(stream + 8, stream + 8 + length)).toString('latin1');
    objects.set(index + 1, `${dictionary}\n${data}`);
  });
  const pages = [...objects.values()].filter((object) => object.startsWith('<</Type /Page '));
  return {
    objects,
    pages: pages.map((page) => shownIn(page, objects)),
    bookmarks: [...objects.values()].flatMap((object) =>
      object.includes('/Dest [') ? [utf16(/\/Title <FEFF([0-9A-F]*)>/.exec(object)?.[1] ?? '')] : [],
    ),
  };
}

function referred(object: string, key: string, objects: ReadonlyMap<number, string>): string {
  return objects.get(Number(new RegExp(`/${key} (\\d+) 0 R`).exec(object)?.[1])) ?? '';
}

function shownIn(page: string, objects: ReadonlyMap<number, string>): string[] {
  const resources = referred(page, 'Resources', objects);
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = '', id] of (/\/Font <<(.*?)>>/.exec(resources)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const unicode = referred(objects.get(Number(id)) ?? '', 'ToUnicode', objects);
    fonts.set(
      name,
      new Map([...unicode.matchAll(/<([0-9A-F]{4})> <([0-9A-F]*)>/g)].map(([, code = '', text = '']) => [code, utf16(text)])),
    );
  }
  const content = referred(page, 'Contents', objects);
  return [...content.matchAll(/BT \/(\w+) (.*?) ET/g)].map(([, font = '', operators = '']) =>
    [...operators.matchAll(/\[(.*?)\] TJ|<([0-9A-F]+)> Tj/g)]
      .flatMap(([, list = '', single = '']) => [...(list + (single === '' ? '' : `<${single}>`)).matchAll(/<([0-9A-F]*)>/g)])
      .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      .map((code) => fonts.get(font)?.get(code) ?? '\uFFFD')
      .join(''),
  );
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
