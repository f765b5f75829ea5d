import { strings } from './strings';
import './kept-note.css';

export interface KeptForm {
  readonly wasKept: boolean;
  readonly isTouched: boolean;
  discard(): void;
  /** What was typed before and does not stand in the form; null where there is nothing. */
  readonly aside: readonly string[] | null;
  takeBack(): void;
}

/**
 * Says that a form began with what was typed in it before, and lets the person begin anew; or that it did not, and lets the person have
 * that back.
 */
export function KeptNote({ form }: { readonly form: KeptForm }) {
  const { aside } = form;
  return (
    <>
      {form.wasKept && form.isTouched && (
        <p className="kept-note">
          {strings.kept.fromBefore}{' '}
          <button type="button" className="text-button" onClick={form.discard}>
            {strings.kept.startAnew}
          </button>
        </p>
      )}
      {aside !== null && (
        <p className="kept-aside quiet">
          <span dir="auto" title={aside.join('\n')}>
            {strings.kept.aside(aside)}
          </span>
          <button type="button" className="text-button" onClick={form.takeBack}>
            {strings.kept.takeBack}
          </button>
        </p>
      )}
    </>
  );
}
