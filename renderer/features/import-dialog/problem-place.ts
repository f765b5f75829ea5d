import type { ImportProblem } from '../../../shared/import';
import { strings } from './strings';

/** What is wrong, behind where it stands. */
export function problemPlace({ row, field, message }: ImportProblem): string {
  const where = [row === 0 ? '' : strings.import.inRow(row), field].filter((part) => part !== '').join(', ');
  return where === '' ? message : `${where}: ${message}`;
}
