import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '../../../shared/contract';
import type { Ack } from '../../../shared/contract/ack';
import { bridge, write } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';
import { dropTyped, putBack, typedIn, typedState } from '../../state/typed/keeper';
import { eraseGroup, eventGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { KeptNote } from '../../ui/KeptNote';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ErasedReport } from './ErasedReport';
import { strings } from './strings';
import './trust.css';

const text = strings.erase;
/** With the title, which a deleted event cannot be asked for. */
const eraseForm = z.object({ reason: z.string().max(500), of: z.string() });

type Erased = Output<'events.erase'>;

interface EraseDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Erases an event for good once a reason is given, then says what still holds it or speaks of it. */
export function EraseDialog({ id, title, onClose }: EraseDialogProps) {
  useReturnFocus();
  const [erased, setErased] = useState<Erased | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.dialog}
      size="md"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': erased === null ? text.cancel : text.close }}
    >
      {erased === null ? (
        <EraseForm id={id} title={title} onErased={setErased} onClose={onClose} />
      ) : (
        <ErasedReport id={id} erased={erased} onClose={onClose} />
      )}
    </Modal>
  );
}

interface EraseFormProps extends EraseDialogProps {
  readonly onErased: (erased: Erased) => void;
}

/** No form that Enter would send: what cannot be undone is done by its own button alone. */
function EraseForm({ id, title, onErased, onClose }: EraseFormProps) {
  const form = useTypedForm(`${eraseGroup(id)}/form`, { reason: '', of: title }, eraseForm);
  const { reason } = form.value;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const entries = useEntries(id);

  async function erase(): Promise<void> {
    setBusy(true);
    setProblem(null);
    // What was typed about it goes first: its field would save that when it disappears.
    const typed = [eventGroup(id), eraseGroup(id)].flatMap((group) => typedIn(typedState.getState().entries, group));
    dropTyped(...typed.map(([key]) => key));
    let answer: Erased | null = null;
    const result = await write(async () => {
      const given = await bridge.events.erase({ id, reason });
      if (given.ok) answer = given.value;
      return given.ok ? { ok: true, value: ackOf(given.value) } : given;
    });
    setBusy(false);
    if (!result.ok || answer === null) {
      putBack(typed);
      return setProblem(result.ok ? null : result.error.message);
    }
    const { selection, select } = viewState.getState();
    if (selection.kind === 'event' && selection.id === id) select({ kind: 'none' });
    announce(text.done);
    onErased(answer);
  }

  return (
    <div className="dialog-form trust">
      <p>{text.what(title, entries)}</p>
      <p>{text.stays}</p>
      <p className="trust-warning">{text.final}</p>
      <KeptNote form={form} />
      <TextInput
        data-autofocus
        size="sm"
        label={text.reason}
        description={text.reasonHint}
        maxLength={500}
        value={reason}
        error={problem}
        onChange={(event) => {
          form.set({ reason: event.currentTarget.value, of: title });
          setProblem(null);
        }}
      />
      <div className="form-actions">
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => {
            form.discard();
            onClose();
          }}
        >
          {text.cancel}
        </Button>
        <Button
          size="xs"
          color="red.9"
          className="danger-button"
          disabled={reason.trim() === ''}
          loading={busy}
          onClick={() => void erase()}
        >
          {text.erase}
        </Button>
      </div>
    </div>
  );
}

function ackOf({ revision, actionId, label }: Erased): Ack {
  return { revision, actionId, label };
}

const MOST_COUNTED = 500;

/** How many steps speak of the event; null until they are counted, or when there are more than are worth counting. */
function useEntries(id: string): number | null {
  const { value } = useAnswer(bridge.history.list, { eventId: id, limit: MOST_COUNTED });
  return value === undefined || value.length === MOST_COUNTED ? null : value.length;
}
