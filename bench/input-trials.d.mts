export declare function inputTrials(
  run: string,
  inputs: number,
  seed: number | string,
): {
  readonly counts: Readonly<Record<'inputs' | 'taken' | 'refused' | 'nothing' | 'wrong' | 'crashed', number>>;
  readonly problems: readonly unknown[];
};
