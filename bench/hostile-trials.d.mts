export declare function hostileTrials(
  run: string,
  files: number,
  seed: number | string,
): {
  readonly counts: Readonly<Record<'files' | 'refused' | 'flagged' | 'kept' | 'silent' | 'altered' | 'unclear' | 'crashed', number>>;
  readonly kinds: Readonly<Record<string, Readonly<Record<'refused' | 'flagged' | 'kept' | 'silent', number>>>>;
  readonly problems: readonly unknown[];
};
