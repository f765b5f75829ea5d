// npm run bench -- memory [--mb 199] [--most 1024]: the most memory that reading a CSV of so many megabytes takes, in MiB, in a process that does nothing else; fails past so many.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTaken } from '../../main/formats/import';
import { readSource } from '../../main/import/import-source';
import { csvOf } from './large-table';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const numberAfter = (name: string, usual: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};

const read = process.argv.indexOf('--read');
if (read < 0) measure(numberAfter('--mb', 199), numberAfter('--most', 1024));
else readAlone(process.argv[read + 1] ?? '');

/** Reads a file as an import does and prints what it took. */
function readAlone(path: string): void {
  const source = readSource(path);
  if (!source.ok) throw new Error(source.error.message);
  const { drafts, counts, fault } = readTaken(source.value, 'csv', CONTEXT);
  if (fault !== null || counts.accepted !== drafts.length) throw new Error(fault?.message ?? 'The sum does not close.');
  process.stdout.write(JSON.stringify({ events: drafts.length, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function measure(megabytes: number, most: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'annals-memory-'));
  const path = join(folder, 'large.csv');
  try {
    const file = openSync(path, 'w');
    for (const part of csvOf(megabytes * 1_000_000)) writeSync(file, part);
    closeSync(file);
    const script = process.argv[1] ?? '';
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--read', path], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const { events, peak } = JSON.parse(stdout) as { events: number; peak: number };
    const isWithin = events > 0 && peak <= most;
    process.stdout.write(
      `${megabytes} MB of CSV, ${events.toLocaleString('en')} events: ${peak} MiB at most; ${isWithin ? 'within' : 'beyond'} ${most} MiB\n`,
    );
    process.exitCode = isWithin ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
