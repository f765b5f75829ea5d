/** How often a test tries: often enough here for each kind to come up, and the long number with `npm run thorough` (bench/thorough.mjs). */
export function trials(short: number, long: number): number {
  return process.env.ANNALS_THOROUGH === '1' ? long : short;
}

/** Numbers of trials: `least` of them, and more until everything that has to be met was met, `most` at the most. */
export function* trialsUntil(isMet: () => boolean, { least, most }: { readonly least: number; readonly most: number }): Generator<number> {
  for (let trial = 0; trial < most && (trial < least || !isMet()); trial++) yield trial;
}
