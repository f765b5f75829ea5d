import { Autocomplete, Modal, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { z } from 'zod';
import { IN_WORDS } from '../../../shared/schema-words';
import { type Timeline, timelinePatchSchema } from '../../../shared/timeline';
import { bridge, write } from '../../client';
import { useSnapshot } from '../../state/hooks';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { FormFoot } from '../../ui/FormFoot';
import { KeptNote } from '../../ui/KeptNote';
import { Problem } from '../../ui/Problem';
import { strings } from './strings';

const text = strings.timelineDialog;
const timelineForm = z.object({
  title: z.string(),
  subtitle: z.string(),
  homeZone: z.string(),
  /** As typed: a number once it is one. */
  projectDays: z.union([z.string(), z.number()]),
});

function startOf({ title, subtitle, homeZone, projectDays }: Timeline): z.infer<typeof timelineForm> {
  return { title, subtitle, homeZone, projectDays };
}

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
  const form = useTypedForm<z.infer<typeof timelineForm>>('timeline/form', startOf(timeline), timelineForm);
  const { title, subtitle, homeZone, projectDays } = form.value;
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
    if (Object.keys(changed).length === 0) return finish();
    const result = await write(() => bridge.timeline.edit({ patch: changed }));
    if (result.ok) finish();
    else setErrors({ [result.error.field ?? 'form']: result.error.message });
  }

  function finish(): void {
    form.done();
    onClose();
  }

  return (
    <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
      <KeptNote form={form} />
      <TextInput
        data-autofocus
        size="sm"
        label={text.name}
        value={title}
        error={errors['title']}
        onChange={(event) => form.set({ title: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={text.subtitle}
        description={text.subtitleHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={subtitle}
        error={errors['subtitle']}
        onChange={(event) => form.set({ subtitle: event.currentTarget.value })}
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
        onChange={(zone) => form.set({ homeZone: zone })}
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
        onChange={(days) => form.set({ projectDays: days })}
      />
      <Problem message={errors['form']} />
      <FormFoot
        cancel={text.cancel}
        onCancel={() => {
          form.discard();
          onClose();
        }}
        submit={text.save}
      />
    </form>
  );
}
