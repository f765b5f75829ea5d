const FULL = "{ name: 'synchronous', set: 'FULL', is: 2 }";

/** A build that syncs too little, for the harness to find out. Fails when there is nothing left to weaken. */
export function weakenedSync() {
  let found = false;
  return {
    name: 'annals:weakened-sync',
    transform(code, id) {
      if (!id.endsWith('/main/store/open.ts')) return null;
      found = code.includes(FULL);
      return code.replace(FULL, "{ name: 'synchronous', set: 'NORMAL', is: 1 }");
    },
    buildEnd() {
      if (!found) throw new Error('the setting that the negative control weakens is not where it was');
    },
    enforce: 'pre',
  };
}
