import { useStore } from 'zustand';
import { useEvent } from '../../state/hooks';
import { markedState } from '../../state/marked-state';
import { strings } from './strings';
import './marked-note.css';

const text = strings.marked.note;

/**
 * Over the details, while several events are marked: that these are of one alone, and what changes them all.
 *
 * @param shown id of the event whose details are shown; null: of none
 */
export function MarkedNote({ shown }: { readonly shown: string | null }) {
  const rows = useStore(markedState, (state) => state.rows);
  if (rows.size === 0) return null;
  return shown === null ? <Note count={rows.size} which="" /> : <NoteOfOne rows={rows} id={shown} />;
}

function NoteOfOne({ rows, id }: { readonly rows: ReadonlySet<number>; readonly id: string }) {
  const event = useEvent(id);
  if (event === undefined || event === null) return null;
  const isMarked = rows.has(event.row);
  if (isMarked && rows.size === 1) return null;
  return <Note count={rows.size} which={isMarked ? text.one : text.other} />;
}

function Note({ count, which }: { readonly count: number; readonly which: string }) {
  return (
    <p className="marked-note">
      <b>{text.count(count)}</b> {which} {text.all(count)}
    </p>
  );
}
