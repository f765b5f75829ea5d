import { expect } from 'vitest';
import { readImport } from '../../main/formats/import';
import type { Imported } from '../../main/intake/imported';
import type { ImportFormat } from '../../shared/import';
import { CONTEXT } from './arbitrary-timelines';

/* Inputs made to hurt: everything is taken as text or refused with a message, in time, and nothing else happens. */

/** Reads a text as a file of this format; no prototype was changed by it. */
export function readHostile(text: string | Uint8Array, format: ImportFormat): Imported {
  const imported = readImport(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, format, CONTEXT);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  return imported;
}

/** The first thing that is wrong with it, of which there must be one. */
export function firstProblem(text: string | Uint8Array, format: ImportFormat): { row: number; field: string; message: string } {
  const { problems, drafts } = readHostile(text, format);
  const [first] = problems;
  if (first === undefined) throw new Error(`taken without a problem: ${JSON.stringify([...drafts]).slice(0, 300)}`);
  return first;
}
