/** A build of the product in which one text of one file is another, for the harness to find out. Fails unless that text is there just once. */
function weakened(name, { file, from, to }) {
  let found = false;
  return {
    name: `annals:${name}`,
    transform(code, id) {
      if (!id.endsWith(file)) return null;
      found = code.split(from).length === 2;
      return code.replace(from, to);
    },
    buildEnd() {
      if (!found) throw new Error(`what the negative control “${name}” weakens is not where it was`);
    },
    enforce: 'pre',
  };
}

/** Syncs too little: the log reaches the disk at checkpoints only. */
export function weakenedSync() {
  return weakened('weakened-sync', {
    file: '/main/store/file/pragmas.ts',
    from: "{ name: 'synchronous', set: 'FULL', is: 2 }",
    to: "{ name: 'synchronous', set: 'NORMAL', is: 1 }",
  });
}

/** Takes a failed COMMIT for a done one. */
export function deafCommit() {
  return weakened('deaf-commit', {
    file: '/main/store/database/engine.ts',
    from: "commit: () => {\n      inTurn('COMMIT');",
    to: "commit: () => {\n      try { inTurn('COMMIT'); } catch { engine.rollback(); }",
  });
}

/** Adds to a log of which the last part may never have reached the disk. Naming a log in the file checkpoints it as well. */
export function trustedLog() {
  const file = '/main/store/opening/open.ts';
  return [
    weakened('trusted-log', { file, from: 'if (!unclean) return;', to: 'return;' }),
    weakened('unnamed-log', { file, from: 'isNamed = bindLog(engine, real).ok;', to: 'isNamed = unclean || bindLog(engine, real).ok;' }),
  ];
}

/** Edits as if a kill could not happen in the middle: what a page held before is only remembered. */
export function forgetfulJournal() {
  return weakened('forgetful-journal', {
    file: '/main/store/file/pragmas.ts',
    from: "{ name: 'journal_mode', set: 'DELETE', is: 'delete' }",
    to: "{ name: 'journal_mode', set: 'MEMORY', is: 'memory' }",
  });
}

/** Waits for nobody. */
export function impatient() {
  return weakened('impatient', { file: '/main/store/file/waiting.ts', from: 'WAIT_MS = 5000', to: 'WAIT_MS = 0' });
}

/** Takes any schema for the one that Annals makes. */
export function trustingSchema() {
  return weakened('trusting-schema', {
    file: '/main/store/opening/expected-schema.ts',
    from: "return { kind: 'more', what: inWords(strangers) };",
    to: "return { kind: 'same' };",
  });
}

/** Takes a locked file away before the one with another key has its name. */
export function gapInChange() {
  return weakened('gap-in-change', {
    file: '/main/store/opening/change-lock.ts',
    from: 'renameSync(temporary, real);',
    to: 'rmSync(real); renameSync(temporary, real);',
  });
}

/** A victim that was asked to work on a locked file and works on a plain one. */
export function forgottenKey() {
  return weakened('forgotten-key', { file: '/bench/store/crash-victim.ts', from: 'harnessKeyIfAsked();', to: 'undefined;' });
}

/** Drops refused records, and takes part of a file where all or nothing was asked for. */
export function forgetfulReader() {
  return [
    weakened('forgetful-reader', {
      file: '/main/intake/outcomes.ts',
      from: "this.#refused.push({ row, reasons: current.reasons.join(' '), written: Buffer.from(written(), 'utf8') });",
      to: '',
    }),
    weakened('half-taker', {
      file: '/main/intake/import-plan.ts',
      from: "const first = take === 'all' ? imported.problems[0] : imported.fault;",
      to: 'const first = imported.fault;',
    }),
  ];
}

/** Lets any number of programs have one user-data folder. */
export function sharedFolder() {
  return weakened('shared-folder', {
    file: '/main/starting/handover.ts',
    from: 'const isFirst = app.requestSingleInstanceLock(handover);',
    to: 'const isFirst = handover !== null;',
  });
}
