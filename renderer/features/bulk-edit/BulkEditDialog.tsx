import { Select, TagsInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { MOST_EDITED } from '../../../shared/contract/events';
import { STATUSES } from '../../../shared/event';
import { bridge, write } from '../../client';
import { FIELD_WORDS } from '../../state/field-words';
import { useSnapshot } from '../../state/hooks';
import { offerUndo } from '../../state/offer-undo';
import { strings as stateStrings } from '../../state/strings';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { type BulkChange, editsFor } from './bulk-patch';
import { strings } from './strings';
import { useEvents } from './use-events';
import './bulk-edit.css';

const text = strings.bulk;
const STATUS_CHOICES = STATUSES.map((value) => ({ value: value as string, label: stateStrings.event.statuses[value] }));

const bulkForm = z.object({
  lane: z.string().nullable(),
  status: z.string().nullable(),
  addTags: z.array(z.string()),
  removeTags: z.array(z.string()),
  /** Which events it was meant for. */
  rows: z.array(z.int()).max(MOST_EDITED),
});
const UNTOUCHED = { lane: null, status: null, addTags: [], removeTags: [] };

interface BulkEditDialogProps {
  /** In the index. */
  readonly rows: readonly number[];
  readonly onClose: () => void;
}

/** Lane, status and tags of several events, as one action. */
export function BulkEditDialog({ rows, onClose }: BulkEditDialogProps) {
  return (
    <FormDialog title={text.editTitle(rows.length)} size="sm" cancel={text.cancel} onClose={onClose}>
      <BulkEditForm rows={rows} onClose={onClose} />
    </FormDialog>
  );
}

function BulkEditForm({ rows, onClose }: BulkEditDialogProps) {
  const { lanes } = useSnapshot();
  const events = useEvents(rows);
  const form = useTypedForm<z.infer<typeof bulkForm>>('bulk-edit/form', { ...UNTOUCHED, rows: [...rows] }, bulkForm);
  const { lane, status, addTags, removeTags } = form.value;
  const [problem, setProblem] = useState<string | null>(null);
  const present = useMemo(() => [...new Set((events ?? []).flatMap((event) => event.tags))].sort(), [events]);
  const chosenStatus = STATUSES.find((one) => one === status);
  const change: BulkChange = {
    ...(lane === null ? {} : { lane }),
    ...(chosenStatus === undefined ? {} : { status: chosenStatus }),
    addTags,
    removeTags,
  };
  const edits = editsFor(events ?? [], change);

  async function submit(): Promise<void> {
    if (edits.length === 0) return;
    const result = await write(() => bridge.events.editMany({ edits }));
    if (!result.ok) return setProblem(result.error.message);
    offerUndo(text.changed(edits.length), result.value.revision, text.takeBack);
    form.done();
    onClose();
  }

  const choice = { size: 'sm', clearable: true, placeholder: text.unchanged, comboboxProps: { transitionProps: { duration: 0 } } } as const;
  return (
    <DialogForm
      {...{ form, problem, onClose }}
      cancel={text.cancel}
      submit={text.change(edits.length)}
      disabled={edits.length === 0}
      onSubmit={submit}
      foot={
        <p className="quiet shift-summary" role="status">
          {text.changeSummary(edits.length, rows.length)}
        </p>
      }
    >
      <Select
        {...choice}
        data-autofocus
        label={FIELD_WORDS.event.lane}
        data={lanes.map((one) => ({ value: one.id, label: one.title }))}
        value={lane}
        onChange={(value) => form.set({ lane: value, rows: [...rows] })}
      />
      <Select
        {...choice}
        label={FIELD_WORDS.event.status}
        data={STATUS_CHOICES}
        value={status}
        onChange={(value) => form.set({ status: value, rows: [...rows] })}
      />
      <TagsInput
        size="sm"
        label={text.addTags}
        splitChars={[',', ';']}
        value={addTags}
        onChange={(tags) => form.set({ addTags: cleaned(tags), rows: [...rows] })}
        comboboxProps={{ disabled: true }}
      />
      <TagsInput
        size="sm"
        label={text.removeTags}
        data={present}
        value={removeTags}
        onChange={(tags) => form.set({ removeTags: cleaned(tags), rows: [...rows] })}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </DialogForm>
  );
}

function cleaned(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}
