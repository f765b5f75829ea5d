import { Radio } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { without } from '../../../shared/fields/field';
import { type SavedViewDraft, VIEW_FIELDS } from '../../../shared/saved-view';
import { bridge, write } from '../../client';
import { namesBut, RecordFields } from '../../fields/RecordFields';
import { type FormOf, keptShape, saidIn, startOf } from '../../fields/record-form';
import { useFormEnd } from '../../fields/use-form-end';
import { VIEW_WORDS } from '../../state/field-words';
import { filterState } from '../../state/filter/filter-state';
import { useSnapshot } from '../../state/hooks';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { rangeOf } from '../../state/view-words';
import { announce } from '../../ui/announce';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import { setCurrentView, shownRange } from './views';

const words = strings.views;
const WHOLE = { from: null, to: null };

/** Its part of the timeline is what is shown. */
const FIELDS = without(VIEW_FIELDS, 'from', 'to', 'filter');
const OTHERS = namesBut(FIELDS, 'title');
type ViewForm = FormOf<typeof FIELDS> & { readonly range: 'shown' | 'whole' };
const kept: z.ZodType<ViewForm> = z.object({ ...keptShape(FIELDS), range: z.enum(['shown', 'whole']) });

/** Saves what is shown under a name. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  return (
    <FormDialog title={words.saveTitle} size="sm" cancel={words.cancel} onClose={onClose}>
      <SaveViewForm onClose={onClose} />
    </FormDialog>
  );
}

function SaveViewForm({ onClose }: { readonly onClose: () => void }) {
  const { timeline } = useSnapshot();
  const filter = useStore(filterState, (state) => state.applied?.query ?? '');
  const [shown] = useState(shownRange);
  const start: ViewForm = { ...startOf(FIELDS), range: shown === null ? 'whole' : 'shown' };
  const form = useTypedForm('save-view/form', start, kept);
  // What is wrong with the part that is shown has no field here.
  const { filled, errors, problem, finish, set } = useFormEnd(form, FIELDS, onClose);
  const { title, range } = form.value;

  async function submit(): Promise<void> {
    const part = range === 'shown' && shown !== null ? shown : WHOLE;
    // The store checks the words.
    const draft = { ...saidIn(FIELDS, form.value), ...part, filter } as SavedViewDraft;
    const result = await write(() => bridge.views.add({ draft }));
    if (finish(result) && result.ok) {
      setCurrentView(result.value.createdId ?? null);
      announce(words.saved(title.trim()));
    }
  }

  const fields = {
    size: 'sm',
    table: FIELDS,
    form: form.value,
    errors,
    labels: VIEW_WORDS,
    placeholders: words.placeholders,
    set,
  } as const;
  return (
    <DialogForm form={filled} {...{ problem, onClose }} cancel={words.cancel} submit={words.saveButton} onSubmit={submit}>
      <RecordFields {...fields} names={['title']} first="title" />
      <Radio.Group size="sm" label={words.range} value={range} onChange={(value) => set({ range: value === 'whole' ? 'whole' : 'shown' })}>
        <div className="views-choices">
          {shown !== null && <Radio size="xs" value="shown" label={words.rangeShown(rangeOf(shown, timeline.homeZone))} />}
          <Radio size="xs" value="whole" label={words.rangeWhole} />
        </div>
      </Radio.Group>
      <div>
        <p className="field-label">{VIEW_WORDS.filter}</p>
        <p className="views-filter">{filter === '' ? words.noFilter : <code>{filter}</code>}</p>
      </div>
      <RecordFields {...fields} names={OTHERS} />
    </DialogForm>
  );
}
