import { Modal } from '@mantine/core';
import { useStore } from 'zustand';
import type { Keys } from '../../shared/commands/keys';
import { preferencesState } from '../state/preferences-state';
import { strings } from '../strings';
import { Keycaps } from '../ui/Keycaps';
import { COMMANDS } from './commands';

/** Every key of the window, from the same table that carries them out. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={strings.keys.title} size="lg" closeButtonProps={{ 'aria-label': strings.keys.close }}>
      <div className="keys-columns">
        {Object.entries(strings.palette.groups).map(([group, title]) => (
          <KeyList
            key={group}
            title={title}
            rows={COMMANDS.filter((command) => command.group === group && command.keys !== undefined).map(({ label, keys }) => ({
              label,
              keys: keys ?? [],
            }))}
          />
        ))}
        <KeyList title={strings.keys.chart} rows={strings.keys.chartKeys.map(({ label, keys }) => ({ label, keys: keys.split(' / ') }))} />
        <KeyList title={strings.keys.fields} rows={strings.keys.fieldKeys.map(({ label, keys }) => ({ label, keys: [keys] }))} />
      </div>
    </Modal>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly Keys[] }[];
}

function KeyList({ title, rows }: KeyListProps) {
  const platform = useStore(preferencesState, (state) => state.platform);
  if (rows.length === 0) return null;
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
