import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../crc32';

/** What a part of an archive is called, and its text in pieces. */
export interface PartText {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** 1 January 1980, the first day that the format knows: the same parts make the same bytes. */
const DOS_DATE = (1 << 5) | 1;
/** "Made by" and "needed to read": version 2.0, in which parts are deflated (APPNOTE.TXT 6.3.10, 4.4.3). */
const VERSION = 20;
/** Names are UTF-8: 4.4.4, bit 11. */
const UTF8_NAMES = 0x0800;
const PIECE = 1_000_000;

/** An archive of texts, in the order given. Each is packed piece by piece, so that none stands in memory as a whole. */
export function writeZip(parts: Iterable<PartText>): Uint8Array {
  const written: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  let count = 0;
  for (const { name, text } of parts) {
    const { packed, length, packedLength, crc } = deflated(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(VERSION, 0);
    fields.writeUInt16LE(UTF8_NAMES, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(DOS_DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packedLength, 14);
    fields.writeUInt32LE(length, 18);
    const plain = Buffer.from(name, 'utf8');
    fields.writeUInt16LE(plain.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    listed.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), fields, rest, plain);
    written.push(Buffer.from('PK\x03\x04', 'latin1'), fields, plain, ...packed);
    at += 4 + fields.length + plain.length + packedLength;
    count += 1;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...written, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

function deflated(text: Iterable<string>): { packed: Buffer[]; length: number; packedLength: number; crc: number } {
  const packed: Buffer[] = [];
  let length = 0;
  let crc = 0;
  const take = (piece: string, last: boolean): void => {
    const bytes = Buffer.from(piece, 'utf8');
    length += bytes.length;
    crc = crc32(bytes, crc);
    // A flushed piece ends at a whole byte, and the next one refers to nothing in it: together they are one stream.
    packed.push(deflateRawSync(bytes, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
  };
  let waiting: string[] = [];
  let size = 0;
  for (const piece of text) {
    waiting.push(piece);
    size += piece.length;
    if (size < PIECE) continue;
    take(waiting.join(''), false);
    waiting = [];
    size = 0;
  }
  take(waiting.join(''), true);
  return { packed, length, packedLength: packed.reduce((sum, piece) => sum + piece.length, 0), crc };
}
