import { Button, Progress, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { dayWords } from '../../../shared/reviews/days';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText, midnightOf } from '../../../shared/time/day-text';
import { bridge } from '../../client';
import { DayField } from '../../fields/DayField';
import { useToday } from '../../state/hooks';
import { earliestKnown, lookBack } from '../../state/look-back';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { fileState } from '../../state/window-state';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/Banner';
import { Problem } from '../../ui/Problem';
import { strings } from './strings';

const text = strings.history.known;
/** The slider counts days. */
const toDays = (day: string): number => dayAt(midnightOf(day));
const toDay = (days: number): string => dayText(dayAt(days * DAY_MS));

/** What takes longer than this says so, and how far it is. */
const TELL_AFTER_MS = 500;

/** In the History tab: shows every view as it was known on a day, chosen by slider or typed. */
export function KnownOnControl() {
  const shown = useStore(fileState, (state) => state.condition?.knownOn?.day ?? null);
  const { day: today } = useToday();
  const [problem, setProblem] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [working, setWorking] = useState(false);
  const go = async (day: string | null) => {
    const slow = setTimeout(() => {
      setWorking(true);
      announce(text.working);
    }, TELL_AFTER_MS);
    setProblem(await lookBack(day));
    clearTimeout(slow);
    setWorking(false);
  };

  if (shown === null) {
    return (
      <div className="known-on">
        <Button size="compact-xs" variant="default" onClick={() => void go(today)}>
          {text.show}
        </Button>
        {working && <Making />}
        <Problem message={problem === null ? null : `${text.failed} ${problem}`} />
      </div>
    );
  }
  const last = Math.max(toDays(today), toDays(shown));
  const first = Math.min(toDays(earliestKnown() ?? shown), last - 1);
  return (
    <fieldset className="known-on" data-on="true" aria-label={text.region}>
      <p className="quiet">{text.hint}</p>
      <div className="known-on-row">
        <KnownDay key={shown} day={shown} onDay={(day) => void go(day)} />
        <Slider
          className="known-on-slider"
          size="sm"
          thumbLabel={text.slider}
          min={first}
          max={last}
          value={dragged ?? toDays(shown)}
          label={(days) => dayWords(toDay(days))}
          onChange={setDragged}
          onChangeEnd={(days) => {
            setDragged(null);
            void go(toDay(days));
          }}
        />
        <Button size="compact-xs" variant="default" onClick={() => void go(null)}>
          {stateStrings.known.now}
        </Button>
      </div>
      {working && <Making />}
      <Problem message={problem === null ? null : `${text.failed} ${problem}`} />
    </fieldset>
  );
}

function Making() {
  const [share, setShare] = useState(0);
  useEffect(() => bridge.on.lookingBack((told) => setShare(told.share)), []);
  return (
    <div className="known-on-progress">
      <Progress value={share * 100} aria-label={text.working} />
      <p>{text.working}</p>
    </div>
  );
}

/** Takes effect with Enter or when it is left: half a typed date may be another day. */
function KnownDay({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) {
  const [typed, setTyped] = useState(day);
  const commit = () => {
    if (typed !== '' && typed !== day) onDay(typed);
  };
  return (
    <DayField
      label={text.day}
      initial={day}
      onDay={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

/** Over every view while the past is shown. */
export function KnownOnBanner() {
  const day = useStore(fileState, (state) => state.condition?.knownOn?.day ?? null);
  useEffect(() => {
    if (day === null) delete document.documentElement.dataset['knownOn'];
    else document.documentElement.dataset['knownOn'] = day;
  }, [day]);
  if (day === null) return null;
  return (
    <Banner tone="past">
      <strong>{stateStrings.known.banner(dayWords(day))}</strong> {stateStrings.known.bannerHint}
      <button type="button" className="text-button banner-button" onClick={() => void lookBack(null)}>
        {stateStrings.known.now}
      </button>
      <button type="button" className="text-button banner-button" onClick={() => viewState.getState().show('history')}>
        {text.change}
      </button>
    </Banner>
  );
}
