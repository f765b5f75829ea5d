import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Offer, Problem } from '../../../shared/files';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { QUICK_ADD_ID } from '../../state/field-ids';
import { ask } from '../../state/messages';
import { strings as stateStrings } from '../../state/strings';
import { timelineState } from '../../state/timeline-state';
import { CapsLockHint, useCapsLock } from '../../ui/CapsLockHint';
import { continueField } from '../../ui/focus';
import { useOnChange } from '../../ui/use-on-change';
import { strings } from './strings';
import '../../ui/problem-page.css';
import './lock.css';

const text = strings.lock;

/** Asks for the passphrase of a locked timeline. Nothing of the timeline is in the page before it is given. */
export function UnlockPage({ problem }: { readonly problem: Problem }) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const caps = useCapsLock();
  useEffect(() => {
    // Ready for a screenshot, as the chart is once it is drawn.
    document.documentElement.dataset['ready'] = 'true';
  }, []);

  // Also where another file is chosen from this page: it asks for the passphrase of that one.
  useOnChange(problem.path, () => {
    setPassphrase('');
    setError(null);
    field.current?.focus();
  });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await bridge.lock.unlock({ passphrase });
    setBusy(false);
    if (result.ok) return focusWhenShown();
    setError(result.error.message);
    field.current?.select();
    field.current?.focus();
  }

  return (
    <main className="problem" aria-labelledby="unlock-title">
      <div className="problem-card">
        <h1 id="unlock-title">{text.unlockTitle(problem.name)}</h1>
        {problem.kept !== undefined && <p>{problem.kept}</p>}
        <form className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
          <PasswordInput
            ref={field}
            size="sm"
            label={text.passphrase}
            value={passphrase}
            error={error}
            autoComplete="off"
            spellCheck={false}
            visibilityToggleButtonProps={{ 'aria-label': text.show, tabIndex: 0 }}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
              setError(null);
            }}
            {...caps.listeners}
          />
          <CapsLockHint on={caps.on} />
          <Button size="sm" type="submit" fullWidth loading={busy}>
            {text.unlock}
          </Button>
        </form>
        <p className="quiet">{text.forgotten}</p>
        <p className="problem-path">{shownText(problem.path)}</p>
        <Others offers={problem.offers} />
      </div>
    </main>
  );
}

/** Where work goes on: the page of the timeline has no focus of its own when it takes this one's place. */
function focusWhenShown(): void {
  const look = (): boolean => {
    const { phase } = timelineState.getState();
    if (phase === 'ready') requestAnimationFrame(() => continueField(QUICK_ADD_ID));
    return phase === 'ready' || phase === 'failed';
  };
  if (look()) return;
  const stop = timelineState.subscribe(() => look() && stop());
}

function Others({ offers }: { readonly offers: readonly Offer[] }) {
  return (
    <fieldset className="problem-offers" aria-label={stateStrings.files.offersLabel}>
      {offers.map((offer) => (
        <Button key={offer} size="sm" fullWidth variant="default" onClick={() => void ask(() => bridge.window.choose({ offer }))}>
          {stateStrings.files.offers[offer]}
        </Button>
      ))}
    </fieldset>
  );
}
