import { lacksZone } from '../intake/evidence/date-evidence';
import type { ColumnReading } from '../intake/evidence/proven-by';
import { whyOpen, type ZoneColumn } from '../intake/evidence/zone-column';
import type { Gathering } from '../intake/imported';

/** How a time of a row is read whose own cell may say in which zone it is. */
export function inZoneOfRow(
  gathered: Gathering,
  row: number,
  zones: ZoneColumn | null | undefined,
  text: string,
  date: string,
  reading: ColumnReading | undefined,
): ColumnReading | undefined {
  if (reading === undefined || zones === null || zones === undefined || !lacksZone(date)) return reading;
  const said = zones.of(text);
  if (said.kind === 'zone') return { ...reading, proof: { ...reading.proof, timesIn: said.zone } };
  if (said.kind === 'open') gathered.problem(row, zones.name, whyOpen(said));
  if (said.kind === 'unknown')
    gathered.problem(row, zones.name, `“${shown(text)}” is no zone that is known. Write one such as Europe/Berlin, or +01:00.`);
  return reading;
}

/** A cell as a message quotes it. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
