import { Menu } from '@mantine/core';
import { useStore } from 'zustand';
import { CHOSEN_LINKS, LINK_WORDS } from '../../../../shared/link-words';
import { goToEvent } from '../../../state/go-to-event';
import { useCanWrite } from '../../../state/hooks';
import { addLinkAloud, removeLinkAloud } from '../../../state/links/edit-links';
import { strings as stateStrings } from '../../../state/strings';
import { type LinkMenu as About, linkMenuState } from './link-menu-state';
import { strings } from './strings';
import { MOST_DRAWN } from './which-links';

const words = strings.links;

/** What is asked of a link on the chart, where the hand is; and the sentence that says when not all links are drawn. */
export function LinkMenu() {
  const menu = useStore(linkMenuState, (state) => state.menu);
  const tooMany = useStore(linkMenuState, (state) => state.tooMany);
  return (
    <>
      {tooMany && (
        <p className="links-note" role="note">
          {words.tooMany(MOST_DRAWN)}
        </p>
      )}
      {menu !== null && <OpenMenu about={menu} />}
    </>
  );
}

function OpenMenu({ about }: { readonly about: About }) {
  const { from, to, type, x, y } = about;
  const said = type === null ? words.choose(from.title, to.title) : stateStrings.links.said(from.title, LINK_WORDS[type].out, to.title);
  return (
    <Menu
      opened
      position="bottom-start"
      offset={4}
      shadow="md"
      width={260}
      withInitialFocusPlaceholder={false}
      returnFocus={false}
      onClose={close}
    >
      <Menu.Target>
        <span className="link-menu-place" style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={said} className="link-menu">
        <Menu.Label>{said}</Menu.Label>
        {type === null ? <Kinds about={about} /> : <Line about={about} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Kinds({ about: { from, to } }: { readonly about: About }) {
  return CHOSEN_LINKS.map((type) => (
    <Menu.Item key={type} onClick={() => void addLinkAloud({ from: from.id, type, to: to.id })}>
      {LINK_WORDS[type].out}
    </Menu.Item>
  ));
}

function Line({ about: { from, to, type } }: { readonly about: About }) {
  const canWrite = useCanWrite();
  return (
    <>
      <Menu.Item onClick={() => goToEvent(from.id)}>{words.show(from.title)}</Menu.Item>
      <Menu.Item onClick={() => goToEvent(to.id)}>{words.show(to.title)}</Menu.Item>
      <Menu.Item
        disabled={!canWrite || type === null}
        onClick={() => {
          if (type !== null) void removeLinkAloud({ from: from.id, type, to: to.id });
        }}
      >
        {words.remove}
      </Menu.Item>
    </>
  );
}

/** The keyboard goes on from the selected event. */
function close(): void {
  linkMenuState.setState({ menu: null });
  document.querySelector<HTMLElement>('.chart .vis-item.vis-selected')?.focus({ preventScroll: true });
}
