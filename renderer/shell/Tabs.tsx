import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { useReviewStatus } from '../state/use-review-status';
import { type Tab, viewState } from '../state/view-state';
import { isPlainKey } from '../ui/plain-key';
import { strings } from './strings';
import './tabs.css';

const TABS = ['timeline', 'table', 'reviews', 'history'] as const satisfies readonly Tab[];

/** The four views. The chart puts its own tools into `#tab-tools` on the right. */
export function Tabs() {
  const current = useStore(viewState, (state) => state.tab);
  const show = viewState.getState().show;
  const list = useRef<HTMLDivElement>(null);
  const { unconfirmed } = useReviewStatus();

  function onKeyDown(event: KeyboardEvent): void {
    const target = isPlainKey(event) ? neighbour(current, event.key) : null;
    if (target === null) return;
    event.preventDefault();
    show(target);
    list.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  }

  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={strings.tabs.label} className="tab-list" onKeyDown={onKeyDown}>
        {TABS.map((tab) => {
          const badge = tab === 'reviews' && unconfirmed > 0 ? strings.tabs.unconfirmed(unconfirmed) : null;
          return (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              className="tab"
              aria-selected={tab === current}
              {...(tab === current ? { 'aria-controls': `panel-${tab}` } : {})}
              {...(badge === null ? {} : { 'aria-describedby': 'tab-badge' })}
              tabIndex={tab === current ? 0 : -1}
              onClick={() => show(tab)}
            >
              {strings.tabs[tab]}
              {/* Not text but a drawing of it: as text the count would be part of the tab's name, and the name has to stay. */}
              {badge !== null && <span className="tab-badge" data-text={`· ${badge}`} aria-hidden="true" />}
            </button>
          );
        })}
      </div>
      {unconfirmed > 0 && (
        <span id="tab-badge" hidden>
          {strings.tabs.unconfirmed(unconfirmed)}
        </span>
      )}
      <div id="tab-tools" className="tab-tools" />
    </div>
  );
}

function neighbour(current: Tab, key: string): Tab | null {
  const at = TABS.indexOf(current);
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[key];
  return target === undefined ? null : (TABS.at(target % TABS.length) ?? null);
}
