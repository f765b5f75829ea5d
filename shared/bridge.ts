import type { Input, Method, Output } from './contract';
import type { Push, PushPayload } from './contract/pushes';
import type { Result } from './result';

/** Methods that the preload gives the page in another form: a dropped file goes in as itself, since only the preload may name its path. */
interface Special {
  'imports.drop': (files: readonly { readonly name: string }[]) => Promise<Result<Output<'imports.drop'>>>;
  'articles.drop': (file: { readonly name: string }) => Promise<Result<Output<'articles.drop'>>>;
}

/** Methods without input take no argument. Failures are values; a rejected promise means the main process is gone. */
type Call<M extends Method> = M extends keyof Special
  ? Special[M]
  : [Input<M>] extends [undefined]
    ? () => Promise<Result<Output<M>>>
    : (input: Input<M>) => Promise<Result<Output<M>>>;

type GroupOf<M extends Method> = M extends `${infer Group}.${string}` ? Group : never;

type Methods = {
  readonly [Group in GroupOf<Method>]: {
    readonly [M in Method as M extends `${Group}.${infer Name}` ? Name : never]: Call<M>;
  };
};

export type Unsubscribe = () => void;

/**
 * What the preload puts on `window.annals`: the contract's methods by group and name (`annals.events.add({ draft })`), and
 * one subscription per push (`annals.on.changes(listener)`), which returns the function that ends it.
 */
export type Bridge = Methods & {
  readonly on: { readonly [P in Push]: (listener: (payload: PushPayload<P>) => void) => Unsubscribe };
};
