import { Button, Modal, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { LANE_COLORS, type LaneView, laneDraftSchema } from '../../../shared/lane';
import { fail, type Result } from '../../../shared/result';
import { IN_WORDS } from '../../../shared/schema-words';
import { bridge, write } from '../../client';
import { useSnapshot } from '../../state/hooks';
import { laneGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { FormFoot } from '../../ui/FormFoot';
import { KeptNote } from '../../ui/KeptNote';
import { Problem } from '../../ui/Problem';
import { inOrder, laneAbove, orderBelow } from './lane-order';
import { strings } from './strings';
import './lanes.css';

const text = strings.lane;
const TOP = 'top';
const laneForm = z.object({ title: z.string(), color: z.string(), above: z.string().nullable() });

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
    <Modal
      opened
      onClose={onClose}
      title={id === null ? text.newTitle : text.editTitle}
      size="sm"
      closeButtonProps={{ 'aria-label': text.cancel }}
    >
      <LaneForm lane={lane} onClose={onClose} />
    </Modal>
  );
}

function LaneForm({ lane, onClose }: { readonly lane: LaneView | undefined; readonly onClose: () => void }) {
  const { lanes } = useSnapshot();
  const others = inOrder(lanes).filter((one) => one.id !== lane?.id);
  const placeBefore = lane === undefined ? (others.at(-1)?.id ?? null) : laneAbove(lanes, lane.id);
  const start = { title: lane?.title ?? '', color: lane?.color ?? unusedColor(lanes), above: placeBefore };
  const form = useTypedForm(`${laneGroup(lane?.id ?? null)}/form`, start, laneForm);
  const { title, color, above } = form.value;
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const draft = laneDraftSchema.safeParse({ title, color }, IN_WORDS);
    if (!draft.success) {
      setErrors(Object.fromEntries(draft.error.issues.map((issue) => [String(issue.path[0] ?? 'title'), issue.message])));
      return;
    }
    const moved = above === placeBefore ? {} : { order: orderBelow(lanes, lane?.id ?? null, above) };
    finish(
      lane === undefined
        ? await addLane(draft.data, moved)
        : await write(() => bridge.lanes.edit({ id: lane.id, patch: { title, color, ...moved } })),
    );
  }

  function finish(result: Result<unknown>): void {
    if (result.ok) {
      form.done();
      onClose();
    } else setErrors({ [result.error.field ?? 'form']: result.error.message });
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
        onChange={(event) => {
          form.set({ title: event.currentTarget.value });
          setErrors({});
        }}
      />
      <fieldset className="swatches">
        <legend className="field-label">{text.color}</legend>
        {[...new Set<string>([...LANE_COLORS, ...(/^#[0-9a-f]{6}$/i.test(lane?.color ?? '') ? [lane?.color ?? ''] : [])])].map((one) => (
          <label key={one} className="swatch" style={{ background: one }} title={one}>
            <input
              type="radio"
              name="color"
              aria-label={text.colorOption(one)}
              checked={color === one}
              onChange={() => form.set({ color: one })}
            />
          </label>
        ))}
      </fieldset>
      <TextInput
        size="sm"
        label={text.customColor}
        value={color}
        error={errors['color']}
        spellCheck={false}
        onChange={(event) => {
          form.set({ color: event.currentTarget.value });
          setErrors({});
        }}
      />
      <Select
        size="sm"
        label={text.position}
        data={[{ value: TOP, label: text.first }, ...others.map((one) => ({ value: one.id, label: text.after(one.title) }))]}
        value={above ?? TOP}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(value) => form.set({ above: value === TOP ? null : value })}
      />
      <Problem message={errors['form']} />
      <FormFoot
        cancel={text.cancel}
        onCancel={() => {
          form.discard();
          onClose();
        }}
        submit={lane === undefined ? text.add : text.save}
      >
        {lane !== undefined && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            className="form-remove"
            title={text.removeHint}
            onClick={() => void write(() => bridge.lanes.remove({ id: lane.id })).then(finish)}
          >
            {text.remove}
          </Button>
        )}
      </FormFoot>
    </form>
  );
}

/** A new lane goes to the bottom; another place is a second step, as its id is only known then. */
async function addLane(
  draft: { readonly title: string; readonly color?: string | undefined },
  moved: { readonly order?: number },
): Promise<Result<unknown>> {
  const { title, color } = draft;
  const added = await write(() => bridge.lanes.add({ draft: color === undefined ? { title } : { title, color } }));
  if (!added.ok || moved.order === undefined) return added;
  const { createdId } = added.value;
  if (createdId === undefined) return fail('internal', 'The new lane has no id.');
  return write(() => bridge.lanes.edit({ id: createdId, patch: { order: moved.order } }));
}

/** The first colour that no lane has, or the first of all. */
function unusedColor(lanes: readonly LaneView[]): string {
  const used = new Set(lanes.map((lane) => lane.color.toLowerCase()));
  return LANE_COLORS.find((color) => !used.has(color)) ?? LANE_COLORS[0];
}
