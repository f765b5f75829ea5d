import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { useStore } from 'zustand';
import { ariaKeys } from '../../../shared/commands/keys';
import { Keycaps } from '../Keycaps';
import { closePointMenu, type PointMenuContent, pointMenu } from './point-menu';
import './point-menu.css';

/** The menu of what was pointed at (`openPointMenu`); stands once in the window. */
export function PointMenu({ platform }: { readonly platform: string }) {
  const content = useStore(pointMenu, (state) => state.content);
  // Another place is another menu: the old one must not glide there.
  return content === null ? null : <Open key={`${content.x} ${content.y} ${content.label}`} content={content} platform={platform} />;
}

const CLICKS = ['mousedown', 'touchstart'];

interface OpenProps {
  readonly content: PointMenuContent;
  readonly platform: string;
}

function Open({ content: { x, y, label, groups }, platform }: OpenProps) {
  const filled = groups.filter((group) => group.length > 0);
  return (
    <Menu
      opened
      // Not by a key: the one that opened it is still on its way.
      clickOutsideEvents={CLICKS}
      onChange={(opened) => {
        if (!opened) closePointMenu();
      }}
      position="bottom-start"
      offset={2}
      shadow="md"
      width={260}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className="point-menu-place"
          tabIndex={-1}
          aria-hidden="true"
          aria-label={label}
          style={{ left: x, top: y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} onContextMenu={(event) => event.preventDefault()}>
        {filled.map((group, at) => (
          <Fragment key={group[0]?.label}>
            {at > 0 && <Menu.Divider />}
            {group.map(({ label: name, keys, disabled = false, run }) => (
              <Menu.Item
                key={name}
                disabled={disabled}
                {...(keys === undefined
                  ? {}
                  : { rightSection: <Keycaps keys={keys} platform={platform} drawn />, 'aria-keyshortcuts': ariaKeys(keys, platform) })}
                onClick={run}
              >
                {name}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
