import { ok, type Result } from '../../shared/result';
import { writeWhole } from './write-whole';

/** Writes what an import did, or would not do, as JSON. */
export function writeReport(path: string, report: object): Result<null> {
  const written = writeWhole(path, [Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8')]);
  return written.ok ? ok(null) : written;
}
