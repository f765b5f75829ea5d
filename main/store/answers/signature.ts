import type { Result } from '../../../shared/result';

/** What a method takes, and what it answers where it can be done. */
export interface Signature<Takes, Answers> {
  readonly takes: Takes;
  readonly answers: Answers;
}

/** The signatures of functions that are given `First` and then what is asked, if anything is. */
export type SignaturesOf<T, First extends readonly unknown[] = []> = {
  readonly [M in keyof T]: T[M] extends (...given: infer Given) => Result<infer Answers>
    ? Signature<Given extends readonly [...First, infer Asked] ? Asked : undefined, Answers>
    : never;
};
