import { useState } from 'react';
import type { Result } from '../../shared/result';
import type { KeptForm } from '../ui/KeptNote';
import type { Errors } from './record-form';

interface FormEnd<T> {
  /** The form, of which nothing that was wrong is said any more once something else stands in it. */
  readonly filled: KeptForm;
  /** By field; what is wrong with none of them stands under `form`. */
  readonly errors: Errors;
  /** What is wrong and has no field of its own to stand at. */
  readonly problem: string | undefined;
  /** Changes what the form holds; what was wrong with it is no longer said. */
  set(patch: Partial<T>): void;
  refuse(errors: Errors): void;
  /** The end of the form where it was taken, or why it was not. Answers whether it was. */
  finish(result: Result<unknown>): boolean;
}

interface Form<T> extends KeptForm {
  set(patch: Partial<T>): void;
  done(): void;
}

/**
 * How the form of a dialog ends: with what is wrong, or with nothing of it left.
 *
 * @param fields those that stand in the dialog, by name
 */
export function useFormEnd<T>(form: Form<T>, fields: object, onClose: () => void): FormEnd<T> {
  const [errors, refuse] = useState<Errors>({});
  const fill = (act: () => void) => () => {
    act();
    refuse({});
  };
  return {
    filled: { ...form, discard: fill(form.discard), takeBack: fill(form.takeBack) },
    errors,
    problem: Object.entries(errors).find(([name]) => !Object.hasOwn(fields, name))?.[1],
    refuse,
    set(patch) {
      form.set(patch);
      refuse({});
    },
    finish(result) {
      if (!result.ok) {
        refuse({ [result.error.field ?? 'form']: result.error.message });
        return false;
      }
      form.done();
      onClose();
      return true;
    },
  };
}
