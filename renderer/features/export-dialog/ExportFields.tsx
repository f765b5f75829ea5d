import { Button, TextInput } from '@mantine/core';
import { SENSITIVITIES } from '../../../shared/event';
import { PICTURE_FORMATS, PICTURE_LAYOUTS, PICTURE_SHAPES, PICTURE_THEMES, ROW_PERIODS } from '../../../shared/picture/options';
import type { SavedView } from '../../../shared/saved-view';
import { strings as stateStrings } from '../../state/strings';
import { Tick } from '../../ui/Tick';
import { shownScheme } from '../../ui/use-shown-scheme';
import { ExportSize } from './ExportSize';
import { Choice, Segments } from './export-controls';
import type { ExportField, ExportForm } from './export-form';
import { formOfView } from './export-view';
import { formOfWindow } from './export-window';
import { strings } from './strings';

interface ExportFieldsProps {
  readonly form: ExportForm;
  readonly errors: Readonly<Partial<Record<ExportField, string>>>;
  readonly windowKnown: boolean;
  /** Whether the window has collapsed lanes. */
  readonly hasCollapsed: boolean;
  readonly views: readonly SavedView[];
  /** The timeline's own title, used while the field is empty. */
  readonly ownTitle: string;
  /** What the typed ends were understood as. */
  readonly understood: { readonly from: string | null; readonly to: string | null };
  readonly onChange: (patch: Partial<ExportForm>) => void;
}

export function ExportFields({ form, errors, windowKnown, hasCollapsed, views, ownTitle, understood, onChange }: ExportFieldsProps) {
  const words = strings.export;
  return (
    <div className="export-fields">
      <Segments
        label={words.range}
        value={form.range}
        options={(['whole', 'window', 'typed', 'view'] as const).map((value) => ({
          value,
          label: words.ranges[value],
          disabled: (value === 'window' && !windowKnown) || (value === 'view' && views.length === 0),
        }))}
        onChange={(range) => onChange(range === 'view' ? formOfView(views, form.viewId) : { range })}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        className="export-as-window"
        disabled={!windowKnown}
        title={words.asWindowHint}
        onClick={() => onChange(formOfWindow({ width: window.innerWidth, height: window.innerHeight, scheme: shownScheme() }))}
      >
        {words.asWindow}
      </Button>
      {form.range === 'view' && (
        <Choice
          label={words.view}
          value={form.viewId ?? ''}
          options={views.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => onChange(formOfView(views, id))}
        />
      )}
      {errors.range !== undefined && <p className="export-error">{errors.range}</p>}
      {form.range === 'typed' && (
        <div className="export-row">
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              size="xs"
              label={end === 'from' ? words.from : words.to}
              placeholder={words.datePlaceholder}
              autoComplete="off"
              spellCheck={false}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={form[end]}
              onChange={(event) => onChange({ [end]: event.currentTarget.value })}
              description={understood[end] === null ? null : <span className="export-understood">{understood[end]}</span>}
              error={errors[end] ?? null}
            />
          ))}
        </div>
      )}
      <div className="export-row">
        <Choice
          label={words.shape}
          value={form.shape}
          options={PICTURE_SHAPES.map((value) => ({ value, label: words.shapes[value] }))}
          onChange={(shape) => onChange({ shape })}
        />
        <Choice
          label={words.layout}
          value={form.layout}
          options={PICTURE_LAYOUTS.map((value) => ({ value, label: words.layouts[value] }))}
          onChange={(layout) => onChange({ layout })}
        />
      </div>
      <ExportSize form={form} errors={errors} onChange={onChange} />
      <div className="export-row">
        <Choice
          label={words.pages}
          value={form.pages}
          error={errors.pages}
          options={(['one', 'several'] as const).map((value) => ({ value, label: words.pageChoices[value] }))}
          onChange={(pages) => onChange({ pages })}
        />
        <Choice
          label={words.rowsPer}
          value={form.rowsPer ?? 'none'}
          disabled={form.layout === 'list'}
          error={errors.rowsPer}
          options={(['none', ...ROW_PERIODS] as const).map((value) => ({ value, label: words.periods[value] }))}
          onChange={(period) => onChange({ rowsPer: period === 'none' ? null : period })}
        />
      </div>
      <div className="export-row">
        <Choice
          label={words.theme}
          value={form.theme}
          options={PICTURE_THEMES.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(theme) => onChange({ theme })}
        />
        <Choice
          label={words.sensitivity}
          value={String(form.maxSensitivity)}
          options={SENSITIVITIES.map((name, level) => ({ value: String(level), label: stateStrings.event.sensitivities[name] }))}
          onChange={(level) => onChange({ maxSensitivity: Number(level) })}
        />
      </div>
      <TextInput
        size="xs"
        label={words.title}
        placeholder={ownTitle}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        error={errors.title ?? null}
      />
      <TextInput
        size="xs"
        label={words.filter}
        placeholder={words.filterPlaceholder}
        value={form.filter}
        onChange={(event) => onChange({ filter: event.currentTarget.value })}
        error={errors.filter ?? null}
      />
      <div className="export-row">
        <Tick label={words.links} checked={form.links} onChange={(links) => onChange({ links })} />
        <Tick label={words.gradings} checked={form.gradings} onChange={(gradings) => onChange({ gradings })} />
      </div>
      {hasCollapsed && form.layout === 'lanes' && (
        <Tick label={words.collapsed} checked={form.collapsed} onChange={(collapsed) => onChange({ collapsed })} />
      )}
      {form.maxSensitivity < 3 && (
        <Tick label={words.showWithheld} checked={form.showWithheld} onChange={(showWithheld) => onChange({ showWithheld })} />
      )}
      <Segments
        label={words.format}
        value={form.format}
        options={PICTURE_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
        onChange={(format) => onChange({ format })}
      />
    </div>
  );
}
