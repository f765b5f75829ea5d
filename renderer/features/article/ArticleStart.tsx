import { Button, Textarea } from '@mantine/core';
import { type ClipboardEvent, useState } from 'react';
import type { Reading } from '../../../shared/article/reading';
import { focusOnce } from '../../ui/focus';
import { Problem } from '../../ui/Problem';
import type { ArticleFlow, Stage } from './article-flow';
import { countsOf } from './reading';
import { strings } from './strings';

const text = strings.article.start;

interface ArticleStartProps {
  readonly flow: ArticleFlow;
  readonly stage: Extract<Stage, { kind: 'start' }>;
  readonly onClose: () => void;
}

/** Before anything is read: what was not finished, and the ways to give a text. */
export function ArticleStart({ flow, stage, onClose }: ArticleStartProps) {
  const [typed, setTyped] = useState('');
  const { kept, dropped, told } = stage;

  /** Of a page the marks of its parts come with the text, and tell what of it is the article. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData.getData('text/plain');
    if (typed.trim() !== '' || pasted.trim() === '') return;
    event.preventDefault();
    const html = event.clipboardData.getData('text/html');
    flow.paste({ text: pasted, ...(html === '' ? {} : { html }) });
  }

  return (
    <div className="article-start">
      {kept !== null && <Unfinished kept={kept} dropped={dropped} flow={flow} />}
      <p className="quiet">{text.hint}</p>
      <Textarea
        size="xs"
        label={text.paste}
        description={text.accepted}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder={text.placeholder}
        // A field that grows with its text measures all of it at every key.
        rows={8}
        dir="auto"
        spellCheck={false}
        // The dialog may have been there before what is to have the keyboard.
        ref={kept === null ? focusOnce : null}
        {...(kept === null ? { 'data-autofocus': true } : {})}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={onPaste}
      />
      <Problem message={told} />
      <div className="dialog-foot">
        <Button size="xs" variant="default" onClick={flow.choose}>
          {text.choose}
        </Button>
        <span className="spring" />
        <Button size="xs" variant="default" onClick={onClose}>
          {strings.article.cancel}
        </Button>
        <Button size="xs" disabled={typed.trim() === ''} onClick={() => flow.paste({ text: typed })}>
          {text.read}
        </Button>
      </div>
    </div>
  );
}

interface UnfinishedProps {
  readonly kept: Reading;
  readonly dropped: string | null;
  readonly flow: ArticleFlow;
}

/** A reading that was begun before. Nothing takes its place without a word. */
function Unfinished({ kept, dropped, flow }: UnfinishedProps) {
  const title = kept.article.title ?? strings.article.untitled;
  const said = kept.decisions.length;
  const of = said + countsOf(kept).open;
  return (
    <section className="article-kept" aria-label={strings.article.dialog}>
      <p>
        <strong>{kept.proposals.length === 0 ? text.keptUndated(title) : text.kept(title, said, of)}</strong>{' '}
        <span className="quiet">{text.insteadHint}</span>
      </p>
      <div className="form-actions">
        <Button size="xs" variant="default" onClick={flow.giveUp}>
          {text.giveUp}
        </Button>
        {dropped !== null && (
          <Button size="xs" variant="default" onClick={flow.readDropped}>
            {text.readInstead(dropped)}
          </Button>
        )}
        <Button ref={focusOnce} size="xs" data-autofocus onClick={flow.goOn}>
          {text.goOn}
        </Button>
      </div>
    </section>
  );
}
