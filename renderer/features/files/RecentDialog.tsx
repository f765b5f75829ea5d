import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { bridge } from '../../client';
import { askAgain, useAnswerOnce } from '../../state/answers/use-answer';
import { ask } from '../../state/messages';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import './files.css';

const text = strings.files.recent;

/** Timelines opened lately; one that is gone stays, greyed, until it is taken off the list. */
export function RecentDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const { value, error } = useAnswerOnce(bridge.files.recent);
  const files = error === null ? value : [];

  // The list arrives after the dialog has given the focus to its cross.
  const list = useRef<HTMLUListElement>(null);
  const arrived = files !== undefined;
  useEffect(() => {
    if (arrived) list.current?.querySelector<HTMLElement>('.file-row:enabled')?.focus();
  }, [arrived]);

  async function open(path?: string): Promise<void> {
    onClose();
    await ask(() => bridge.files.open(path === undefined ? {} : { path }));
  }

  async function forget(path: string): Promise<void> {
    const answer = await bridge.files.forget({ path });
    if (answer.ok) askAgain(bridge.files.recent);
  }

  return (
    <Modal opened onClose={onClose} title={text.dialog} size="md" closeButtonProps={{ 'aria-label': text.close }}>
      {files?.length === 0 && <p className="quiet">{text.none}</p>}
      <ul ref={list} className="file-list" aria-label={text.list} aria-busy={files === null}>
        {files?.map(({ path, name, folder, exists }) => (
          <li key={path} data-missing={!exists}>
            <button
              type="button"
              className="file-row"
              aria-label={text.open(name, exists ? folder : text.gone(folder))}
              disabled={!exists}
              onClick={() => void open(path)}
            >
              <strong>{name}</strong>
              <span className="file-detail">{exists ? folder : text.gone(folder)}</span>
            </button>
            <ActionIcon size={28} variant="subtle" color="gray" aria-label={text.forget(name)} onClick={() => void forget(path)}>
              <IconX size={14} stroke={1.8} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button size="xs" variant="default" onClick={onClose}>
          {text.close}
        </Button>
        <Button size="xs" onClick={() => void open()}>
          {text.other}
        </Button>
      </div>
    </Modal>
  );
}
