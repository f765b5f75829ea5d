import { useState } from 'react';
import { useStore } from 'zustand';
import { strings as stateStrings } from '../../state/strings';
import { groupsOf, typedState } from '../../state/typed/keeper';
import { viewState } from '../../state/view-state';
import { Banner, BannerButton } from '../../ui/Banner';
import { strings as uiStrings } from '../../ui/strings';
import { strings } from './strings';

const text = strings.unfinished;

/** Lines under the toolbar: what was typed before and waits, and why what is typed now is kept in this window only. */
export function UnfinishedBanner() {
  const entries = useStore(typedState, (state) => state.entries);
  const failure = useStore(typedState, (state) => state.failure);
  const [gone, setGone] = useState(false);
  const waiting = groupsOf(new Map([...entries].filter(([, { restored }]) => restored))).length;
  return (
    <>
      {failure !== null && <Banner tone="trouble">{text.notKept(failure)}</Banner>}
      {waiting > 0 && !gone && (
        <Banner tone="calm">
          {text.restored(waiting)}{' '}
          <BannerButton onClick={() => viewState.getState().open({ kind: 'unfinished' })}>{stateStrings.typed.show}</BannerButton>{' '}
          <BannerButton onClick={() => setGone(true)}>{uiStrings.banner.dismiss}</BannerButton>
        </Banner>
      )}
    </>
  );
}
