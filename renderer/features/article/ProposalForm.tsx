import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Proposal } from '../../../shared/article/proposal';
import type { Edit } from '../../../shared/article/reading';
import { EVENT_FIELDS, statusSchema } from '../../../shared/event';
import { fail, ok, type Result } from '../../../shared/result';
import { validate } from '../../../shared/validate';
import { DateBox } from '../../fields/DateField';
import { dateAttempt } from '../../fields/date-attempt';
import { RecordField } from '../../fields/RecordField';
import { useDateContext } from '../../state/hooks';
import { editableText, readDay, readTyped } from '../../state/typed/typed-date';
import { strings } from './strings';

const text = strings.article.form;

interface ProposalFormProps {
  /** With what the person made of it so far. */
  readonly proposal: Proposal;
  /** What is typed is taken at once, as far as it is a title and a date: closing anything loses nothing. */
  readonly onEdit: (patch: Omit<Edit, 'n'>) => void;
  readonly onAccept: () => void;
  readonly onAsProposed: () => void;
  /** Gives up what was typed since it was opened. */
  readonly onGiveUp: () => void;
  readonly onClose: () => void;
}

/** A proposal in the person's own words. */
export function ProposalForm({ proposal, onEdit, onAccept, onAsProposed, onGiveUp, onClose }: ProposalFormProps) {
  const context = useDateContext();
  const [title, setTitle] = useState(proposal.title);
  const [when, setWhen] = useState(() => editableText(proposal.when, context));
  const isSeries = proposal.kind === 'series';
  const undated = problemOf(meant(when));
  const untitled = problemOf(named(title));

  /** The date that a text means, EDTF, or what is wrong with it. A series is counted from a single day. */
  function meant(said: string): Result<string> {
    if (isSeries) {
      const day = readDay(said, context);
      return 'day' in day ? ok(day.day) : fail('invalid', day.message);
    }
    const attempt = dateAttempt(said, '', false, context);
    if (attempt.kind === 'save' && attempt.edtf !== null) return ok(attempt.edtf);
    return fail('invalid', attempt.kind === 'refused' ? attempt.message : '');
  }

  function typeWhen(next: string): void {
    setWhen(next);
    const edtf = meant(next);
    if (edtf.ok) onEdit({ when: edtf.value });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A list that is open has use for these keys itself.
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return;
    if (event.key === 'Escape') onGiveUp();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) accept();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function accept(): void {
    if (untitled === null && undated === null) onAccept();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, caught on their way up
    <div className="proposal proposal-form" onKeyDown={onKeyDown}>
      <TextInput
        ref={selectOnce}
        size="xs"
        label={text.title}
        dir="auto"
        value={title}
        error={untitled}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTitle(next);
          const said = named(next);
          if (said.ok) onEdit({ title: said.value });
        }}
      />
      <DateBox
        label={isSeries ? text.anchor : text.when}
        text={when}
        typed={readTyped(when, context)}
        error={undated}
        onChange={typeWhen}
        onChoose={typeWhen}
      />
      <div className="proposal-form-pair">
        <RecordField
          name="lane"
          field={{ kind: 'lane', schema: EVENT_FIELDS.lane.schema }}
          size="xs"
          label={text.lane}
          value={proposal.lane}
          onChange={(lane) => (typeof lane === 'string' ? onEdit({ lane }) : undefined)}
        />
        {!isSeries && (
          <RecordField
            name="status"
            field={{ kind: 'choice', schema: statusSchema }}
            size="xs"
            label={text.status}
            value={proposal.status}
            onChange={(chosen) => {
              const status = statusSchema.safeParse(chosen);
              if (status.success) onEdit({ status: status.data });
            }}
          />
        )}
      </div>
      <div className="proposal-actions">
        <Button size="compact-xs" disabled={untitled !== null || undated !== null} onClick={accept}>
          {text.accept}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onAsProposed}>
          {text.asProposed}
        </Button>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}

function named(title: string): Result<string> {
  return validate(EVENT_FIELDS.title.schema, title);
}

function problemOf(read: Result<string>): string | null {
  return read.ok ? null : read.error.message;
}

/** A stable function, as `focusOnce` is: what is typed first takes the place of the title. */
function selectOnce(element: HTMLInputElement | null): void {
  element?.focus();
  element?.select();
}
