/* What lies between a mark and its label, in pixels: one rule for what is laid out and what is drawn. */

/** A vague point narrower than this is drawn as its dot alone. */
export const TIGHT = 16;
/** From the middle of a dot or diamond, and from the end of any other mark, to the label. */
export const DOT_GAP = 12;
export const LABEL_GAP = 8;
/** From words before their mark to what stands before them: twice as far as to their own, so that it is plain whose they are. */
export const BEFORE_WORDS = 2 * LABEL_GAP;
/** Parentheses, and a question mark, beside a mark. */
export const ROUND = 5;
export const QUESTION = 4;
