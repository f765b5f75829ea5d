import { strings } from './strings';
import './kept-note.css';

/** Says that a form began with what was typed in it before, and lets the person begin anew. */
export function KeptNote({ form }: { readonly form: { readonly wasKept: boolean; readonly isTouched: boolean; discard(): void } }) {
  if (!form.wasKept || !form.isTouched) return null;
  return (
    <p className="kept-note">
      {strings.kept.fromBefore}{' '}
      <button type="button" className="text-button" onClick={form.discard}>
        {strings.kept.startAnew}
      </button>
    </p>
  );
}
