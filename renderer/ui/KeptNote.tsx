import type { TypedForm } from '../state/typed/use-typed-form';
import { strings } from '../strings';
import '../features/unfinished/typed.css';

/** Says that a form began with what was typed in it before, and lets the person begin anew. */
export function KeptNote({ form }: { readonly form: Pick<TypedForm<unknown>, 'wasKept' | 'isTouched' | 'discard'> }) {
  if (!form.wasKept || !form.isTouched) return null;
  return (
    <p className="kept-note">
      {strings.typed.fromBefore}{' '}
      <button type="button" className="text-button" onClick={form.discard}>
        {strings.typed.startAnew}
      </button>
    </p>
  );
}
