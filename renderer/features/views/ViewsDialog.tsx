import { ActionIcon, Button, Modal, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconRefresh, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SavedView } from '../../../shared/saved-view';
import { bridge, write } from '../../client';
import { useSavedText } from '../../fields/use-saved-field';
import { useCanWrite, useSnapshot } from '../../state/hooks';
import { viewGroup } from '../../state/typed/places';
import { viewWords } from '../../state/view-words';
import { ownEscape } from '../../ui/own-escape';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import { removeView, showView, updateView } from './views';

const words = strings.views;

/** All saved views: their names, order and what they show. Each change is a step of its own that can be undone. */
export function ViewsDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const { views } = useSnapshot().timeline;
  return (
    <Modal opened onClose={onClose} title={words.menu} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      {views.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ol className="views-list">
          {views.map((view, place) => (
            <ViewRow key={view.id} view={view} place={place} last={place === views.length - 1} onClose={onClose} />
          ))}
        </ol>
      )}
    </Modal>
  );
}

interface ViewRowProps {
  readonly view: SavedView;
  readonly place: number;
  readonly last: boolean;
  readonly onClose: () => void;
}

function ViewRow({ view, place, last, onClose }: ViewRowProps) {
  const { timeline } = useSnapshot();
  const canWrite = useCanWrite();
  const { title } = view;
  const move = (to: number) => void write(() => bridge.views.move({ id: view.id, place: to }));
  return (
    <li className="views-row">
      <div className="views-what">
        <NameField view={view} disabled={!canWrite} />
        <p className="views-words">{viewWords(view, timeline.homeZone)}</p>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={words.show(title)}
        onClick={() => {
          onClose();
          void showView(view);
        }}
      >
        {words.showShort}
      </Button>
      <Tool label={words.update(title)} disabled={!canWrite} onClick={() => void updateView(view)}>
        <IconRefresh size={15} stroke={1.6} />
      </Tool>
      <Tool label={words.up(title)} disabled={!canWrite || place === 0} onClick={() => move(place - 1)}>
        <IconArrowUp size={15} stroke={1.6} />
      </Tool>
      <Tool label={words.down(title)} disabled={!canWrite || last} onClick={() => move(place + 1)}>
        <IconArrowDown size={15} stroke={1.6} />
      </Tool>
      <Tool label={words.remove(title)} disabled={!canWrite} onClick={() => void removeView(view)}>
        <IconTrash size={15} stroke={1.6} />
      </Tool>
    </li>
  );
}

/** Saved with Enter or when it is left; Escape takes the typing back. */
function NameField({ view, disabled }: { readonly view: SavedView; readonly disabled: boolean }) {
  const field = useSavedText({
    saved: view.title,
    keepAs: `${viewGroup(view.id)}/title`,
    save: async (title) => {
      const result = await write(() => bridge.views.edit({ id: view.id, patch: { title } }));
      return result.ok ? { kind: 'saved' } : { kind: 'refused', message: result.error.message };
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') field.commit();
    else if (event.key === 'Escape' && (field.dirty || field.error !== null)) field.revert();
    else return;
    event.preventDefault();
  };

  return (
    <TextInput
      size="xs"
      aria-label={words.nameOf(view.title)}
      value={field.text}
      error={field.error}
      disabled={disabled}
      data-saved={field.saved}
      {...ownEscape(field.dirty)}
      onChange={(event) => field.change(event.currentTarget.value)}
      onBlur={() => field.commit()}
      onKeyDown={onKeyDown}
    />
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
