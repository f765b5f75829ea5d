import type { WebContents } from 'electron';
import type { z } from 'zod';
import type { Contract, Method, Output } from '../../shared/contract';
import type { Result } from '../../shared/result';

export type ParsedInput<M extends Method> = z.output<Contract[M]['input']>;
export type Answer<T> = Result<T> | Promise<Result<T>>;

/** One function for each method of the contract, beside what it is about; `ipc/handlers.ts` puts them together, and the compiler says which is missing. */
export type Handlers = { readonly [M in Method]: (input: ParsedInput<M>, sender: WebContents) => Answer<Output<M>> };

/** For what answers nothing but that it is done. */
export async function done(work: Promise<unknown>): Promise<Result<null>> {
  await work;
  return { ok: true, value: null };
}
