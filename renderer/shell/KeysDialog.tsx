import { Modal } from '@mantine/core';
import { useStore } from 'zustand';
import { preferencesState } from '../state/preferences-state';
import { Keycaps } from '../ui/Keycaps';
import { COMMANDS } from './commands';
import { type KeyRow, keySheet } from './key-sheet';
import { strings } from './strings';
import './keys.css';

/** Every key of the window, from the commands that they set off. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const wheel = useStore(preferencesState, (state) => state.preferences.wheel);
  return (
    <Modal opened onClose={onClose} title={strings.keys.title} size="lg" closeButtonProps={{ 'aria-label': strings.keys.close }}>
      <div className="keys-columns">
        {keySheet(COMMANDS, wheel).map(({ title, rows }) => (
          <KeyList key={title} title={title} rows={rows} />
        ))}
      </div>
    </Modal>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

function KeyList({ title, rows }: KeyListProps) {
  const platform = useStore(preferencesState, (state) => state.platform);
  return (
    <section className="keys-group">
      <h3 className="field-label">{title}</h3>
      <dl>
        {rows.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((one) => (
                <Keycaps key={one} keys={one} platform={platform} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
