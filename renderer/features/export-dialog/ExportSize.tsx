import { NumberInput, SegmentedControl } from '@mantine/core';
import { type ExportField, type ExportForm, LIMITS } from './export-form';
import { converted } from './export-units';
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
