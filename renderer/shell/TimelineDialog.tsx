import { Autocomplete, Button, Modal, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { IN_WORDS } from '../../shared/schema-words';
import { timelinePatchSchema } from '../../shared/timeline';
import { bridge, write } from '../client';
import { useSnapshot } from '../state/hooks';
import { strings } from '../strings';

const text = strings.timelineDialog;

/** Title, subtitle, home zone and projection of the open file. */
export function TimelineDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={text.title} size="md" closeButtonProps={{ 'aria-label': text.cancel }}>
      <TimelineForm onClose={onClose} />
    </Modal>
  );
}

function TimelineForm({ onClose }: { readonly onClose: () => void }) {
  const { timeline } = useSnapshot();
  const [title, setTitle] = useState(timeline.title);
  const [subtitle, setSubtitle] = useState(timeline.subtitle);
  const [homeZone, setHomeZone] = useState(timeline.homeZone);
  const [projectDays, setProjectDays] = useState<string | number>(timeline.projectDays);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const patch = timelinePatchSchema.safeParse(
      {
        title,
        subtitle,
        homeZone: homeZone.trim(),
        projectDays: projectDays === '' ? Number.NaN : Number(projectDays),
      },
      IN_WORDS,
    );
    if (!patch.success) {
      setErrors(Object.fromEntries(patch.error.issues.map((issue) => [String(issue.path[0] ?? 'form'), issue.message])));
      return;
    }
    const changed = Object.fromEntries(
      Object.entries(patch.data).filter(([field, value]) => value !== timeline[field as keyof typeof timeline]),
    );
    if (Object.keys(changed).length === 0) return onClose();
    const result = await write(() => bridge.timeline.edit({ patch: changed }));
    if (result.ok) onClose();
    else setErrors({ [result.error.field ?? 'form']: result.error.message });
  }

  return (
    <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        size="sm"
        label={text.name}
        value={title}
        error={errors['title']}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={text.subtitle}
        description={text.subtitleHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={subtitle}
        error={errors['subtitle']}
        onChange={(event) => setSubtitle(event.currentTarget.value)}
      />
      <Autocomplete
        size="sm"
        label={text.homeZone}
        description={text.homeZoneHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={zones}
        limit={30}
        value={homeZone}
        error={errors['homeZone']}
        spellCheck={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={setHomeZone}
      />
      <NumberInput
        size="sm"
        label={text.projectDays}
        value={projectDays}
        error={errors['projectDays']}
        min={1}
        max={36_500}
        allowDecimal={false}
        clampBehavior="none"
        onChange={setProjectDays}
      />
      {errors['form'] !== undefined && (
        <p className="field-error" role="alert">
          {errors['form']}
        </p>
      )}
      <div className="form-actions">
        <Button size="xs" variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button size="xs" type="submit">
          {text.save}
        </Button>
      </div>
    </form>
  );
}
