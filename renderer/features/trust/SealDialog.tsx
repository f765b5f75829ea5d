import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { shownText } from '../../../shared/shown-text';
import { toWallClock } from '../../../shared/time/zone';
import { bridge } from '../../client';
import { useAnswerOnce } from '../../state/answers/use-answer';
import { useHomeZone } from '../../state/hooks';
import { announce } from '../../ui/announce';
import { copyText } from '../../ui/copy-text';
import { clockWords } from '../../ui/time-words';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import './trust.css';
import { Problem } from '../../ui/Problem';

const text = strings.seal;

/** Shows the code of the present history, large enough to be written down, and offers it as a file. */
export function SealDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const zone = useHomeZone();
  const body = useRef<HTMLDivElement>(null);
  const made = useAnswerOnce(bridge.seals.make);
  const seal = made.value ?? null;
  const [said, setSaid] = useState<string | null>(null);
  const [notSaved, setNotSaved] = useState<string | null>(null);
  const problem = made.error?.message ?? notSaved;

  function tell(message: string): void {
    setSaid(message);
    announce(message);
  }

  async function save(code: string): Promise<void> {
    setNotSaved(null);
    const saved = await bridge.seals.save({ code });
    if (!saved.ok) setNotSaved(saved.error.message);
    else if (saved.value !== null) tell(text.saved(shownText(saved.value.path.split(/[/\\]/).at(-1) ?? '')));
  }

  return (
    <Modal opened onClose={onClose} title={text.dialog} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <div ref={body} className="dialog-form trust" aria-busy={made.pending}>
        <p className="quiet">{text.hint}</p>
        {seal !== null && (
          <>
            <output className="seal-code" aria-label={text.code}>
              {seal.code}
            </output>
            <p>{text.covers(seal.revision, clockWords(toWallClock(Date.parse(seal.lastChange), zone)))}</p>
          </>
        )}
        <Problem message={problem} />
        <div className="form-actions">
          <span className="quiet trust-said">{said}</span>
          <Button
            size="xs"
            variant="default"
            disabled={seal === null}
            onClick={() => {
              if (seal !== null && body.current !== null && copyText(seal.code, body.current)) tell(text.copied);
            }}
          >
            {text.copy}
          </Button>
          <Button size="xs" variant="default" disabled={seal === null} onClick={() => seal !== null && void save(seal.code)}>
            {text.save}
          </Button>
          <Button size="xs" data-autofocus onClick={onClose}>
            {text.close}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
