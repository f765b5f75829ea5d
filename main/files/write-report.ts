import type { Result } from '../../shared/result';
import { writeWhole } from './write-whole';

/** Writes what an import did, or would not do, as JSON. */
export function writeReport(path: string, report: object): Result<null> {
  return writeWhole(path, Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8'));
}
