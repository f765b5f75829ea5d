import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { useSnapshot } from '../state/hooks';
import { lookBack } from '../state/look-back';
import { strings } from '../state/strings';
import { fileState } from '../state/window-state';

interface NothingYetProps {
  /** What an empty timeline says here. */
  readonly title: string;
  /** What to do next, where something can be done. */
  readonly hint: string;
}

/** A view of nothing: what to do next or, where the past is shown, that nothing was known by then, with the way back. */
export function NothingYet({ title, hint }: NothingYetProps) {
  const { readOnly } = useSnapshot();
  const past = useStore(fileState, ({ condition }) => condition?.knownOn != null);
  if (!past) {
    return (
      <>
        <h2>{title}</h2>
        {!readOnly && <p>{hint}</p>}
      </>
    );
  }
  return (
    <>
      <h2>{strings.known.nothing}</h2>
      <p>{strings.known.nothingHint}</p>
      <Button size="xs" variant="default" onClick={() => void lookBack(null)}>
        {strings.known.now}
      </Button>
    </>
  );
}
