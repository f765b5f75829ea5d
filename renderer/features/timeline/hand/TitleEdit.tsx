import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { eventPatchSchema } from '../../../../shared/event';
import { validate } from '../../../../shared/validate';
import { bridge, write } from '../../../client';
import { type Attempt, useSavedText } from '../../../fields/use-saved-field';
import { useEvent } from '../../../state/hooks';
import { eventGroup } from '../../../state/typed/places';
import { viewState } from '../../../state/view-state';
import { strings } from './strings';
import { endTitleEdit, titleEdit } from './title-edit-state';

/** The field over the label of an event whose title is edited on the chart. What is typed is kept as that of the details' own field. */
export function TitleEdit() {
  const edited = useStore(titleEdit, (state) => state.edited);
  const event = useEvent(edited?.item.eventId ?? '');
  if (edited === null || event === undefined || event === null || event.id !== edited.item.eventId) return null;
  const { left, middle, width, bringKeyboard } = edited;
  return (
    <div className="title-edit" style={{ left, top: middle, width }}>
      <TitleField key={event.id} id={event.id} bringKeyboard={bringKeyboard} title={event.title} />
    </div>
  );
}

interface TitleFieldProps {
  readonly id: string;
  readonly bringKeyboard: () => void;
  readonly title: string;
}

function TitleField({ id, bringKeyboard, title }: TitleFieldProps) {
  const field = useSavedText({ saved: title, keepAs: `${eventGroup(id)}/title`, save: (text) => saveTitle(id, text) });

  const box = useRef<HTMLInputElement>(null);
  const close = (withKeyboard: boolean): void => {
    endTitleEdit();
    if (withKeyboard) bringKeyboard();
  };
  const onMoved = useRef(() => {});
  onMoved.current = () => close(box.current === document.activeElement);

  useEffect(() => box.current?.focus(), []);
  useEffect(() => whenMoved(() => onMoved.current()), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      if (field.dirty || field.error !== null) field.revert();
      close(true);
    } else if (field.text.trim() !== '') {
      field.commit();
      close(true);
    } else field.commit();
  };

  return (
    <TextInput
      size="xs"
      ref={box}
      aria-label={strings.hand.title}
      value={field.text}
      error={field.error}
      data-saved={field.saved}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={() => close(false)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The label moves away from under the field when the view does, or the lanes; what is typed is saved, as whenever a field is left. */
function whenMoved(close: () => void): () => void {
  const { window: before } = viewState.getState();
  const unsubscribe = viewState.subscribe(({ window: now }) => {
    if (now !== before && (now?.start !== before?.start || now?.end !== before?.end)) close();
  });
  const onScroll = ({ target }: Event) => {
    if (target instanceof Element && target.matches('.chart .vis-panel')) close();
  };
  document.addEventListener('scroll', onScroll, true);
  return () => {
    unsubscribe();
    document.removeEventListener('scroll', onScroll, true);
  };
}

async function saveTitle(id: string, title: string): Promise<Attempt> {
  const patch = validate(eventPatchSchema, { title });
  if (!patch.ok) return { kind: 'refused', message: patch.error.message };
  const answer = await write(() => bridge.events.edit({ id, patch: patch.value }));
  return answer.ok ? { kind: 'saved' } : { kind: 'refused', message: answer.error.message };
}
