/*
 * Radiocarbon dates that were calibrated: “1450–1210 cal BC (95.4%)”, “5000–4800 cal BP”. They are years of our calendar; what is not calibrated is none, and is
 * refused by whoever reads dates.
 */

const CHANCE =
  '(?:\\s*[([]?\\s*(?:at\\s+)?(?:\\d{1,2}(?:\\.\\d+)?\\s?%|[123]\\s?(?:σ|s|sd|sigma))(?:\\s*(?:probability|confidence|prob\\.?|hpd|Wahrscheinlichkeit))?\\s*[)\\]]?)?';
const YEARS = '(?<about>c\\.?\\s*|ca\\.?\\s*)?(?<first>\\d{1,5})(?:\\s*[-–—]\\s*(?<last>\\d{1,5}))?';
const OF_ERA = new RegExp(`^${YEARS}\\s*cal\\.?\\s*(?<era>BCE?|AD|CE)${CHANCE}$`, 'iu');
const ERA_FIRST = new RegExp(`^cal\\.?\\s*(?<era>BCE?|AD|CE)\\s*${YEARS}${CHANCE}$`, 'iu');
const BEFORE_PRESENT = new RegExp(`^${YEARS}\\s*cal\\.?\\s*(?:yr\\.?s?\\s*)?BP${CHANCE}$`, 'iu');
/** What “present” is. */
const PRESENT = 1950;

/** A calibrated date in years of an era; null for another text. */
export function calibrated(text: string): string | null {
  const { about = '', first, last, era } = (OF_ERA.exec(text) ?? ERA_FIRST.exec(text))?.groups ?? {};
  const years = (from: string, to: string | undefined, of: string): string => `${about}${from}${to === undefined ? '' : `–${to}`} ${of}`;
  if (first !== undefined) return years(first, last, era ?? '');
  const before = BEFORE_PRESENT.exec(text)?.groups;
  if (before === undefined) return null;
  const [from = 0, to] = [before['first'], before['last']].flatMap((said) => (said === undefined ? [] : [PRESENT - Number(said)]));
  const ofYear = (year: number): string => (year > 0 ? `AD ${year}` : `${1 - year} BC`);
  return to === undefined ? `c. ${ofYear(from)}` : `${ofYear(from)} – ${ofYear(to)}`;
}
