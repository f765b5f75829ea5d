import type { ExportForm } from './export-form';

const PIXELS_PER_MM = 96 / 25.4;

/** The same size in the other unit, rounded to what one would type. */
export function converted(form: Pick<ExportForm, 'unit' | 'width' | 'height'>, unit: ExportForm['unit']): Partial<ExportForm> {
  if (unit === form.unit) return {};
  const factor = unit === 'mm' ? 1 / PIXELS_PER_MM : PIXELS_PER_MM;
  const of = (value: number | string): number | string => (typeof value === 'number' ? Math.round(value * factor) : value);
  return { unit, width: of(form.width), height: of(form.height) };
}
