import { z } from 'zod';
import { without } from '../../../shared/fields/field';
import { ok } from '../../../shared/result';
import { IN_WORDS } from '../../../shared/schema-words';
import { TIMELINE_FIELDS, timelinePatchSchema } from '../../../shared/timeline';
import { bridge, write } from '../../client';
import { RecordFields } from '../../fields/RecordFields';
import { errorsByField, type FormOf, keptShape, saidIn, startOf } from '../../fields/record-form';
import { useFormEnd } from '../../fields/use-form-end';
import { FIELD_WORDS } from '../../state/field-words';
import { useSnapshot } from '../../state/hooks';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { strings } from './strings';

const text = strings.timelineDialog;
const LABELS = { ...FIELD_WORDS.timeline, ...text.labels };

/** Views have a dialog of their own. */
const FIELDS = without(TIMELINE_FIELDS, 'views');
const kept: z.ZodType<FormOf<typeof FIELDS>> = z.object(keptShape(FIELDS));

/** Title, subtitle, home zone and projection of the open file. */
export function TimelineDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <FormDialog title={text.title} size="md" cancel={text.cancel} onClose={onClose}>
      <TimelineForm onClose={onClose} />
    </FormDialog>
  );
}

function TimelineForm({ onClose }: { readonly onClose: () => void }) {
  const { timeline } = useSnapshot();
  const form = useTypedForm('timeline/form', startOf(FIELDS, timeline), kept);
  const { filled, errors, problem, refuse, finish, set } = useFormEnd(form, FIELDS, onClose);

  async function submit(): Promise<void> {
    const patch = timelinePatchSchema.safeParse(saidIn(FIELDS, form.value), IN_WORDS);
    if (!patch.success) return refuse(errorsByField(patch.error));
    const before: Readonly<Record<string, unknown>> = timeline;
    const changed = Object.fromEntries(Object.entries(patch.data).filter(([field, value]) => value !== before[field]));
    finish(Object.keys(changed).length === 0 ? ok(null) : await write(() => bridge.timeline.edit({ patch: changed })));
  }

  return (
    <DialogForm form={filled} problem={problem} cancel={text.cancel} submit={text.save} onSubmit={submit} onClose={onClose}>
      <RecordFields
        size="sm"
        table={FIELDS}
        names={Object.keys(FIELDS)}
        form={form.value}
        errors={errors}
        labels={LABELS}
        hints={text.hints}
        first="title"
        selects={!form.wasKept}
        set={set}
      />
    </DialogForm>
  );
}
