/** What stands before JSON that a script gives to a variable (`window.YTD.tweets.part0 = [`) or to a function (`callback(`). */
const BEFORE =
  /^\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$]*(?:\.[\w$]+|\[\s*["']?[\w$-]{1,100}(?: [\w$-]{1,100}){0,9}["']?\s*\])*\s*[=(]\s*(?=[[{])/;
/** Characters in which it stands. */
const LONGEST = 1000;

/** Whether a text begins as JSON does that a script gives to a variable or to a function. */
export function isAssigned(text: string): boolean {
  return BEFORE.test(text.slice(0, LONGEST));
}

/** The JSON of such a text; any other text as it is. */
export function withoutScript(text: string): string {
  const [before] = BEFORE.exec(text.slice(0, LONGEST)) ?? [];
  if (before === undefined) return text;
  return withoutEnd(withoutEnd(text.slice(before.length).trimEnd(), ';'), ')');
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : text;
}
