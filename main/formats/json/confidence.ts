/**
 * What a confidence of STIX would be as an Admiralty credibility: STIX 2.1, appendix A. It is said in words and never taken as a grading, which is
 * a person's to give. Empty where there is none.
 */
export function confidenceWords(confidence: number | null): string {
  if (confidence === null || !(confidence >= 0 && confidence <= 100)) return '';
  const [credibility, words] = ADMIRALTY.find(([, , from]) => confidence >= from) ?? [5, 'improbable'];
  return `Confidence in the file: ${confidence} of 100, which would be a credibility of ${credibility} (${words}). It was not taken as a grading.`;
}

const ADMIRALTY = [
  [1, 'confirmed by other sources', 80],
  [2, 'probably true', 60],
  [3, 'possibly true', 40],
  [4, 'doubtful', 20],
  [5, 'improbable', 0],
] as const;

const TLP: readonly (readonly [RegExp, number])[] = [
  [/^tlp:(?:white|clear)$/, 0],
  [/^tlp:green$/, 1],
  [/^tlp:amber(?:\+strict)?$/, 2],
  [/^tlp:(?:red|ex:chr)$/, 3],
];

/** The sensitivity of the strictest traffic light among some words (first.org/tlp): clear is public, green internal, amber restricted, red secret. */
export function sensitivityOfTlp(words: readonly string[]): number | undefined {
  const levels = words.flatMap((word) => TLP.filter(([light]) => light.test(word.trim().toLowerCase())).map(([, level]) => level));
  return levels.length === 0 ? undefined : Math.max(...levels);
}
