/**
 * What a test is told that differs from its neighbour only in what it is tried with: each run has one of them, and
 * `npm run thorough` all, by `npm run e2e -- --thorough`.
 *
 * @param isOther false for the one that every run has
 */
export const onlyThorough = (isOther: boolean): { readonly tag?: string } => (isOther ? { tag: THOROUGH } : {});

export const THOROUGH = '@thorough';
