import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { impliedStatus } from '../../../shared/implied-status';
import { splitQuickAdd } from '../../../shared/time/quick-add';
import { longWords, shortWords } from '../../../shared/time/words';
import { bridge, write } from '../../client';
import { beginDraft } from '../../state/drafts/begin-draft';
import { laneForNew } from '../../state/drafts/lane-for-new';
import { QUICK_ADD_ID } from '../../state/field-ids';
import { useDateContext, useSnapshot, useToday } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { discardTyped } from '../../state/typed/discard';
import { dropTyped, keepTyped, textAt, typedState } from '../../state/typed/keeper';
import { QUICK_ADD_GROUP } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { leaveField } from '../../ui/focus-home';
import { useOnChange, useOnChangeBeforePaint } from '../../ui/use-on-change';
import { MOST_LINES } from './pasted-lines';
import { strings } from './strings';
import { takePasted } from './take-pasted';
import { typedBehind } from './typed-behind';
import './quick-add.css';

const text = strings.quickAdd;
const TEXT = `${QUICK_ADD_GROUP}/text`;

/**
 * One line for a new event: "since March 2026 Gwadar unit ready". It says what it understood while one types; Enter adds
 * the event, or opens the form when a date or a title is missing. What was typed stays until it has been taken over.
 */
export function QuickAdd({ writable }: { readonly writable: boolean }) {
  const context = useDateContext();
  const { now } = useToday();
  const { lanes, path } = useSnapshot();
  const kept = useStore(typedState, (state) => state.entries.get(TEXT)?.value);
  const typed = typeof kept === 'string' ? kept : '';
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const hintId = useId();
  const { when, title } = splitQuickAdd(typed, context);
  // What another file refused says nothing of this one.
  useOnChange(path, () => setProblem(null));

  async function submit(): Promise<void> {
    if (typed.trim() === '' || busy) return;
    if (when === null || title === '') return openForm();
    setBusy(true);
    try {
      const lane = await laneForNew();
      if (lane === null) {
        setProblem(text.needsLane);
        viewState.getState().open({ kind: 'lane', id: null });
        return;
      }
      const draft = { title, when: when.edtf, lane, status: impliedStatus(when.bounds.startMin, now) };
      const result = await write(() => bridge.events.add({ draft }));
      if (!result.ok) return setProblem(result.error.message);
      setTyped(typedBehind(typed, textAt(TEXT) ?? ''));
      announce(stateStrings.edits.added(title, shortWords(when), lanes.find((one) => one.id === lane)?.title ?? ''));
      if (result.value.createdId !== undefined) viewState.getState().select({ kind: 'event', id: result.value.createdId });
    } finally {
      setBusy(false);
    }
  }

  function openForm(): void {
    beginDraft({ title, ...(when === null ? {} : { when: when.edtf }) }, 'typed');
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') leaveField(event.currentTarget);
      discardTyped(TEXT);
      setProblem(null);
    }
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = takePasted(event.clipboardData);
    if (pasted.kind === 'text') return;
    event.preventDefault();
    if (pasted.kind === 'too-many') setProblem(strings.lines.tooMany(pasted.count, MOST_LINES));
  }

  const hint = problem ?? understood();
  function understood(): string {
    if (typed.trim() === '') return '';
    if (when === null) return text.noDate;
    return title === '' ? text.noTitle(longWords(when)) : text.understood(longWords(when), when.edtf);
  }

  return (
    <div className="quick-add">
      <TextInput
        id={QUICK_ADD_ID}
        size="xs"
        aria-label={text.label}
        aria-describedby={hintId}
        aria-invalid={problem !== null}
        placeholder={text.placeholder}
        leftSection={<IconPlus size={15} stroke={1.6} />}
        leftSectionPointerEvents="none"
        autoComplete="off"
        disabled={!writable}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Echo id={hintId} typed={typed} hint={hint} isProblem={problem !== null} />
    </div>
  );
}

function setTyped(typed: string): void {
  if (typed === '') dropTyped(TEXT);
  else keepTyped(TEXT, typed);
}

interface EchoProps {
  readonly id: string;
  readonly typed: string;
  readonly hint: string;
  readonly isProblem: boolean;
}

/** What was understood: at the field's right end while there is room beside the text, else right below the field. */
function Echo({ id, typed, hint, isProblem }: EchoProps) {
  const box = useRef<HTMLDivElement>(null);
  const mirror = useRef<HTMLSpanElement>(null);
  const echo = useRef<HTMLSpanElement>(null);
  const [below, setBelow] = useState(false);

  // The widths depend on both texts; what is typed is one line.
  useOnChangeBeforePaint(`${typed}\n${hint}`, () => {
    const measure = () => {
      const room = (box.current?.clientWidth ?? 0) - (mirror.current?.offsetWidth ?? 0);
      setBelow((echo.current?.scrollWidth ?? 0) > room);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  });
  // The height depends on the text and on where it stands.
  useOnChangeBeforePaint(`${below} ${hint}`, () => {
    // For the line under the toolbar, which makes room; see quick-add.css.
    document.documentElement.style.setProperty('--quick-hint', `${echo.current?.offsetHeight ?? 0}px`);
    return undefined;
  });

  return (
    <div ref={box} className="quick-room">
      <span ref={mirror} className="quick-mirror" aria-hidden="true">
        {typed}
      </span>
      <span ref={echo} id={id} className="quick-echo" data-below={below} data-problem={isProblem} aria-live="polite">
        {hint}
      </span>
    </div>
  );
}
