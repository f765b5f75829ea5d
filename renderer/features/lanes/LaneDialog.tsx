import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { without } from '../../../shared/fields/field';
import { type FullLane, LANE_FIELDS, type LaneDraft, laneDraftSchema, lanePatchSchema } from '../../../shared/lane';
import { fail, type Result } from '../../../shared/result';
import { IN_WORDS } from '../../../shared/schema-words';
import { bridge, write } from '../../client';
import { namesBut, RecordFields } from '../../fields/RecordFields';
import { errorsByField, type FormOf, keptShape, saidIn, startOf } from '../../fields/record-form';
import { useFormEnd } from '../../fields/use-form-end';
import { FIELD_WORDS } from '../../state/field-words';
import { useSnapshot } from '../../state/hooks';
import { inOrder, laneAbove, orderBelow, unusedColor } from '../../state/lanes/lane-order';
import { timelineState } from '../../state/timeline-state';
import { laneGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { viewState } from '../../state/view-state';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { ColorSwatches } from './ColorSwatches';
import { strings } from './strings';
import './lanes.css';

const text = strings.lane;
const TOP = 'top';
const LABELS = { ...FIELD_WORDS.lane, ...text.labels };

/** Lanes are put in order by what they stand below, and collapsed where they are drawn. */
const FIELDS = without(LANE_FIELDS, 'order', 'collapsed');
const OTHERS = namesBut(FIELDS, 'title', 'color');
type LaneForm = FormOf<typeof FIELDS> & { readonly above: string | null };
const kept: z.ZodType<LaneForm> = z.object({ ...keptShape(FIELDS), above: z.string().nullable() });

interface LaneDialogProps {
  /** Null makes a new lane. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** Name, colour and place of a lane; one action per save. */
export function LaneDialog({ id, onClose }: LaneDialogProps) {
  const { lanes } = useSnapshot();
  const lane = lanes.find((one) => one.id === id);
  return (
    <FormDialog title={id === null ? text.newTitle : text.editTitle} size="sm" cancel={text.cancel} onClose={onClose}>
      <LaneEditor id={id} known={lane} onClose={onClose} />
    </FormDialog>
  );
}

interface LaneEditorProps {
  readonly id: string | null;
  /** Undefined for a new lane, and for one that somebody deletes meanwhile. */
  readonly known: FullLane | undefined;
  readonly onClose: () => void;
}

function LaneEditor({ id, known, onClose }: LaneEditorProps) {
  const [lane, setLane] = useState(known);
  if (known !== undefined && known !== lane) setLane(known);
  /** It is deleted here: that the lane is gone is heard before the answer, and is no news. */
  const [removing, setRemoving] = useState(false);
  const isGone = id !== null && known === undefined && !removing;
  const { lanes, series } = useSnapshot();
  const others = inOrder(lanes).filter((one) => one.id !== id);
  const placeBefore = known === undefined ? (others.at(-1)?.id ?? null) : laneAbove(lanes, known.id);
  const start = { ...startOf(FIELDS, lane ?? { color: unusedColor(lanes) }), above: placeBefore };
  const form = useTypedForm<LaneForm>(`${laneGroup(id)}/form`, start, kept);
  const { filled, errors, problem, refuse, finish, set } = useFormEnd(form, FIELDS, onClose);
  const { above, color } = form.value;

  async function remove({ id: laneId, key }: FullLane): Promise<void> {
    // What it holds has to go somewhere first.
    if (series.some((one) => one.lane === laneId) || isHolding(key))
      return viewState.getState().open({ kind: 'lane-away', id: laneId, how: 'delete' });
    setRemoving(true);
    if (!finish(await write(() => bridge.lanes.remove({ id: laneId })))) setRemoving(false);
  }

  async function submit(): Promise<void> {
    if (isGone || removing) return;
    const said = saidIn(FIELDS, form.value);
    const moved = above === placeBefore ? {} : { order: orderBelow(lanes, id, above) };
    if (id === null) {
      const draft = laneDraftSchema.safeParse(said, IN_WORDS);
      if (draft.success) finish(await addLane(draft.data, moved));
      else refuse(errorsByField(draft.error));
    } else {
      const patch = lanePatchSchema.safeParse({ ...said, ...moved }, IN_WORDS);
      if (patch.success) finish(await write(() => bridge.lanes.edit({ id, patch: patch.data })));
      else refuse(errorsByField(patch.error));
    }
  }

  const fields = { size: 'sm', table: FIELDS, form: form.value, errors, labels: LABELS, set } as const;
  return (
    <DialogForm
      form={filled}
      problem={isGone ? text.gone : problem}
      disabled={isGone || removing}
      cancel={text.cancel}
      submit={id === null ? text.add : text.save}
      onSubmit={submit}
      onClose={onClose}
      foot={known !== undefined && <RemoveButton onRemove={() => void remove(known)} />}
    >
      <RecordFields {...fields} names={['title']} first="title" selects={id !== null && !form.wasKept} />
      <ColorSwatches own={lane?.color} chosen={color} onChoose={(chosen) => set({ color: chosen })} />
      <RecordFields {...fields} names={['color']} />
      <Select
        size="sm"
        label={text.position}
        data={[{ value: TOP, label: text.first }, ...others.map((one) => ({ value: one.id, label: text.after(one.title) }))]}
        value={above ?? TOP}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(value) => set({ above: value === TOP ? null : value })}
      />
      <RecordFields {...fields} names={OTHERS} />
    </DialogForm>
  );
}

function isHolding(key: number): boolean {
  const state = timelineState.getState();
  return state.phase === 'ready' && state.index.heldBy(key) > 0;
}

function RemoveButton({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <Button size="xs" variant="subtle" color="red" className="form-remove" title={text.removeHint} onClick={onRemove}>
      {text.remove}
    </Button>
  );
}

/** A new lane goes to the bottom; another place is a second step, as its id is only known then. */
async function addLane(draft: LaneDraft, moved: { readonly order?: number }): Promise<Result<unknown>> {
  const added = await write(() => bridge.lanes.add({ draft }));
  if (!added.ok || moved.order === undefined) return added;
  const { createdId } = added.value;
  if (createdId === undefined) return fail('internal', 'The new lane has no id.');
  return write(() => bridge.lanes.edit({ id: createdId, patch: { order: moved.order } }));
}
