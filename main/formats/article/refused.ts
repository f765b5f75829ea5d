import { Unreadable } from '../unreadable';

/* What is said of a document that is not read: what happened, that nothing was changed by it, and what to do. */

/** What helps with anything that some program can still show. */
const ANEW = 'Open it in the program that it comes from and save it anew, or paste its text.';

/** Of a document that is too large, or made of too much. */
export const A_PART = 'Save the part that you need as a file of its own, or paste its text.';

/** Of a page of the web. */
export const FROM_BROWSER = 'Open it in a browser and paste the text that you need.';

/** A document that is not read, of which more is known than that. */
export class Refused extends Unreadable {
  /**
   * @param what happened, in whole sentences
   * @param next what the person can do, in whole sentences
   */
  constructor(
    what: string,
    readonly next: string,
  ) {
    super(what);
  }
}

/** The words of a refusal, also of one by what reads archives and XML, which does not know for whom. */
export function refusalWords(error: Unreadable): string {
  return `${error.message} Nothing was changed. ${error instanceof Refused ? error.next : ANEW}`;
}
