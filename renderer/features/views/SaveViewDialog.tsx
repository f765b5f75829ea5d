import { Modal, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { bridge, write } from '../../client';
import { filterState } from '../../state/filter/filter-state';
import { useSnapshot } from '../../state/hooks';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { rangeOf } from '../../state/view-words';
import { announce } from '../../ui/announce';
import { FormFoot } from '../../ui/FormFoot';
import { KeptNote } from '../../ui/KeptNote';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import { setCurrentView, shownRange } from './views';

const words = strings.views;
const WHOLE = { from: null, to: null };
const viewForm = z.object({ title: z.string(), range: z.enum(['shown', 'whole']) });

/** Saves what is shown under a name. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={words.saveTitle} size="sm" closeButtonProps={{ 'aria-label': words.cancel }}>
      <SaveViewForm onClose={onClose} />
    </Modal>
  );
}

function SaveViewForm({ onClose }: { readonly onClose: () => void }) {
  const { timeline } = useSnapshot();
  const filter = useStore(filterState, (state) => state.applied?.query ?? '');
  const [shown] = useState(shownRange);
  const form = useTypedForm<z.infer<typeof viewForm>>('save-view/form', { title: '', range: shown === null ? 'whole' : 'shown' }, viewForm);
  const { title, range } = form.value;
  const [error, setError] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const part = range === 'shown' && shown !== null ? shown : WHOLE;
    const result = await write(() => bridge.views.add({ draft: { title, ...part, filter } }));
    if (!result.ok) return setError(result.error.message);
    setCurrentView(result.value.createdId ?? null);
    announce(words.saved(title.trim()));
    form.done();
    onClose();
  }

  return (
    <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
      <KeptNote form={form} />
      <TextInput
        data-autofocus
        size="sm"
        label={words.name}
        placeholder={words.namePlaceholder}
        value={title}
        error={error}
        onChange={(event) => {
          form.set({ title: event.currentTarget.value });
          setError(null);
        }}
      />
      <Radio.Group
        size="sm"
        label={words.range}
        value={range}
        onChange={(value) => form.set({ range: value === 'whole' ? 'whole' : 'shown' })}
      >
        <div className="views-choices">
          {shown !== null && <Radio size="xs" value="shown" label={words.rangeShown(rangeOf(shown, timeline.homeZone))} />}
          <Radio size="xs" value="whole" label={words.rangeWhole} />
        </div>
      </Radio.Group>
      <div>
        <p className="field-label">{words.filter}</p>
        <p className="views-filter">{filter === '' ? words.noFilter : <code>{filter}</code>}</p>
      </div>
      <FormFoot
        cancel={words.cancel}
        onCancel={() => {
          form.discard();
          onClose();
        }}
        submit={words.saveButton}
      />
    </form>
  );
}
