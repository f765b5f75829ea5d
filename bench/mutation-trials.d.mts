interface Counts {
  readonly files: number;
  readonly refused: number;
  readonly flagged: number;
  readonly harmless: number;
  readonly silent: number;
  readonly altered: number;
  readonly recovered: number;
  readonly unsound: number;
  readonly crashed: number;
}

export declare function mutationTrials(
  run: string,
  files: number,
  seed: number,
): { readonly counts: Counts; readonly problems: readonly object[] };
