/** What stands before JSON that a script gives to a variable (`window.YTD.tweets.part0 = [`) or to a function (`callback(`). */
const BEFORE = /^\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$]*(?:\.[\w$]+|\[\s*["']?[\w$ -]{1,100}["']?\s*\])*\s*[=(]\s*(?=[[{])/;

/** Whether a text begins as JSON does that a script gives to a variable or to a function. */
export function isAssigned(text: string): boolean {
  return BEFORE.test(text.slice(0, 1000));
}

/** The JSON of such a text; any other text as it is. */
export function withoutScript(text: string): string {
  if (!isAssigned(text)) return text;
  return text.replace(BEFORE, '').replace(/\s*\)?\s*;?\s*$/, '');
}
