/*
 * Words of other languages for limits, as parts of patterns: where a date is the first or the last of something longer. Said once, for dates as they are typed and
 * for years that a heading names.
 */

/** From which on something was. */
export const SINCE_WORDS =
  'ab|seit|depuis|(?:à partir|à compter) d[eu]|dès|desde|a partir del?|a partir do|(?:a partire |a decorrere )?dall?|vanaf|sinds|od|från och med|fra og med|sedan|siden|(?:начиная |починаючи )?(?:с|со|з|із)';
/** The same before a day; before a year alone they say as well of when something is. */
export const SINCE_OR_OF = 'vom|från|fra';
/** Up to which it was. */
export const UNTIL_WORDS =
  "bis(?: zum| einschließlich)?|jusqu[’']?(?:au|en|à)|hasta|fino a(?:l|ll)?|até(?: ao)?|tot(?: en met)?|t/m|till(?: och med)?|til(?: og med)?";
/** Before which, and after which, in whatever form the word has before a date. */
export const BEFORE_WORDS =
  "vor(?: dem)?|avant(?: le)?|antes d(?:el?|o|a)|prima d(?:el|i|ell[’'])|v[oó][oó]r|przed|před|до|перед|قبل|før|före|înainte de";
export const AFTER_WORDS = "nach(?: dem)?|après(?: le)?|después del?|depois d(?:e|o|a)|dopo(?: il| l[’'])?|после|після|بعد|efter|etter";
