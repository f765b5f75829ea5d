import { Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useCanWrite, useSnapshot } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { viewWords } from '../../state/view-words';
import { strings } from './strings';
import { showView, useCurrentView } from './views';
import './views.css';

const words = strings.views;

/** The saved views to choose from; the button is called as the one that is shown. */
export function ViewsMenu() {
  const { timeline } = useSnapshot();
  const canWrite = useCanWrite();
  const current = useCurrentView(timeline.views);
  const open = viewState.getState().open;
  return (
    // Mantine's placeholder for the first focus is no item, which a menu may not hold.
    <Menu position="bottom-start" offset={4} shadow="md" width={300} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="views-button" aria-label={current === null ? words.menu : words.menuOf(current.title)}>
          <IconBookmark size={14} stroke={1.7} aria-hidden="true" />
          <span className="views-current">{current?.title ?? words.short}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.menu} className="views-menu">
        {timeline.views.length === 0 && <p className="quiet views-none">{words.none}</p>}
        {timeline.views.map((view) => (
          <Menu.Item
            key={view.id}
            onClick={() => void showView(view)}
            rightSection={view === current ? <IconCheck size={14} stroke={2} aria-label={words.current} /> : null}
          >
            <span className="views-title">{view.title}</span>
            <span className="views-words">{viewWords(view, timeline.homeZone)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item disabled={!canWrite} onClick={() => open({ kind: 'save-view' })}>
          {words.save}
        </Menu.Item>
        {timeline.views.length > 0 && <Menu.Item onClick={() => open({ kind: 'views' })}>{words.manage}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
