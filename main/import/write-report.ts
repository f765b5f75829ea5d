import { ok, type Result } from '../../shared/result';
import type { OutputRules } from '../output/output-place';
import { writeWhole } from '../output/write-whole';

/** Writes what an import did, or would not do, as JSON. It quotes the source, of which nobody has said how sensitive it is. */
export function writeReport(path: string, report: object, rules: OutputRules): Result<null> {
  const written = writeWhole(path, [Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8')], { ...rules, personal: true });
  return written.ok ? ok(null) : written;
}
