import type { WebContents } from 'electron';
import { fail, type Result } from '../../shared/result';

/*
 * A page names no file of its own: a path that it sends must be one that the main process has handed to that window before, out of a
 * dialog, the list of recent files, or the place where something was saved. Every method of the contract that takes a path asks here;
 * only `imports.drop` does not, since there the preload asks the system where a dropped file lies.
 */

const granted = new WeakMap<WebContents, Set<string>>();

/** From now on this window may name this path. */
export function grantPath(contents: WebContents, path: string): void {
  const paths = granted.get(contents) ?? new Set();
  granted.set(contents, paths.add(path));
}

/** Runs `act` with a path that was handed to this window; any other is refused as forbidden, whether or not there is such a file. */
export async function withGrantedPath<T>(
  contents: WebContents,
  path: string,
  act: (path: string) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  if (granted.get(contents)?.has(path) === true) return act(path);
  return fail('forbidden', 'This window was not given that file. Nothing was done; choose the file with Open….');
}
