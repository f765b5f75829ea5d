import { NumberInput, SegmentedControl } from '@mantine/core';
import { type ExportField, type ExportForm, LIMITS } from './export-form';
import { strings } from './strings';

interface ExportSizeProps {
  readonly form: ExportForm;
  readonly errors: Readonly<Partial<Record<ExportField, string>>>;
  readonly onChange: (patch: Partial<ExportForm>) => void;
}

/** Width and height of a size of one's own, in pixels or millimetres, and how many pixels an image gets for them. */
export function ExportSize({ form, errors, onChange }: ExportSizeProps) {
  const words = strings.export;
  const limits = LIMITS[form.unit];
  const side = (name: 'width' | 'height') => (
    <NumberInput
      size="xs"
      label={name === 'width' ? words.width : words.height}
      placeholder={name === 'height' ? words.auto : ''}
      min={limits[name].min}
      max={limits[name].max}
      step={limits.step}
      clampBehavior="none"
      allowDecimal={form.unit === 'mm'}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={errors[name] ?? null}
    />
  );
  return (
    <>
      {form.shape === 'auto' && (
        <div className="export-row export-row-three">
          {side('width')}
          {side('height')}
          <div>
            <span className="export-label">{words.unit}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={words.unit}
              data={[...UNITS]}
              value={form.unit}
              onChange={(unit) => onChange(converted(form, unit as ExportForm['unit']))}
            />
          </div>
        </div>
      )}
      {form.format === 'png' && (
        <div className="export-row">
          <NumberInput
            size="xs"
            label={words.scale}
            min={0.25}
            max={8}
            step={0.5}
            clampBehavior="none"
            decimalScale={2}
            disabled={form.dpi !== ''}
            value={form.scale}
            onChange={(scale) => onChange({ scale })}
            error={errors.scale ?? null}
          />
          <NumberInput
            size="xs"
            label={words.dpi}
            placeholder={words.dpiNone}
            min={24}
            max={768}
            step={50}
            clampBehavior="none"
            allowDecimal={false}
            value={form.dpi}
            onChange={(dpi) => onChange({ dpi })}
            error={errors.dpi ?? null}
          />
        </div>
      )}
    </>
  );
}

const UNITS = ['px', 'mm'] as const;
const PIXELS_PER_MM = 96 / 25.4;

/** The same size in the other unit, rounded to what one would type. */
function converted(form: ExportForm, unit: ExportForm['unit']): Partial<ExportForm> {
  if (unit === form.unit) return {};
  const factor = unit === 'mm' ? 1 / PIXELS_PER_MM : PIXELS_PER_MM;
  const of = (value: number | string): number | string => (typeof value === 'number' ? Math.round(value * factor) : value);
  return { unit, width: of(form.width), height: of(form.height) };
}
