import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Refused } from '../refused';

/* The one file that imports pdf.js. It runs without its worker, in the process that reads, and is handed nothing but bytes: it fetches no part, font or table. */

/** A piece of text on a page: points, from its upper left corner, before any turn of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

export interface OpenPdf {
  readonly pages: number;
  /** What the document says of itself, by the names of the format: Title, Author, CreationDate. */
  facts(): Promise<ReadonlyMap<string, string>>;
  /** Pieces of a page, from 1 on, in the order in which they were drawn; and whether there were too many to take them all. */
  page(
    number: number,
  ): Promise<{ readonly pieces: readonly Piece[]; readonly width: number; readonly height: number; readonly isCut: boolean }>;
  close(): Promise<void>;
}

/** Of a page that is text; a drawing may be made of more. */
const MOST_PIECES = 100_000;

/** The parts of pdf.js; what of it looks for Node's own canvas is told that this is none. */
async function library() {
  // It makes a matrix of the window's at once, which only drawing needs.
  const stubs = { DOMMatrix: class {}, Path2D: class {}, ImageData: class {} };
  for (const [name, stub] of Object.entries(stubs)) if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, stub);
  // In Electron's own processes it takes itself for a page; so it does here, and asks for no native module.
  Reflect.set(process, 'toString', () => '[object page]');
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    Reflect.set(globalThis, 'pdfjsWorker', worker);
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  } finally {
    Reflect.deleteProperty(process, 'toString');
  }
}

/** @throws Unreadable of a file that is damaged, or locked with a password */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument } = await library();
  const task = getDocument({
    // It takes the bytes over.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    throw refusalOf(error);
  }
  return {
    pages: document.numPages,
    facts: () => factsOf(document),
    page: (number) => pageOf(document, number),
    close: () => task.destroy(),
  };
}

function refusalOf(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new Refused('The file is protected by a password.', 'Save it without one and choose it again, or paste its text.');
  return new Refused('The file is damaged: it is no PDF that can be read.', 'Fetch it again from where it came, or paste its text.');
}

async function factsOf(document: PDFDocumentProxy): Promise<Map<string, string>> {
  const facts = new Map<string, string>();
  try {
    const { info } = await document.getMetadata();
    for (const [name, value] of Object.entries(info)) if (typeof value === 'string' && value.trim() !== '') facts.set(name, value.trim());
  } catch {
    // What it says of itself is broken; its text may still be whole.
  }
  return facts;
}

async function pageOf(document: PDFDocumentProxy, number: number): ReturnType<OpenPdf['page']> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let isCut = false;
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (pieces.length >= MOST_PIECES) {
      isCut = true;
      await reader.cancel(new Error('enough'));
      break;
    }
    for (const item of part.value.items) {
      const piece = 'str' in item ? pieceOf(item, transform) : null;
      if (piece !== null) pieces.push(piece);
    }
  }
  page.cleanup();
  return { pieces, width, height, isCut };
}

/** Null of text that does not run from left to right of the page: watermarks, and what is written along its edge. */
function pieceOf({ str, transform, width }: { str: string; transform: number[]; width: number }, view: readonly number[]): Piece | null {
  if (str === '') return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const [right, down] = [va * a + vc * b, vb * a + vd * b];
  if (Math.abs(down) > Math.abs(right) * 0.1 || right <= 0) return null;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  return { text: str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size };
}
