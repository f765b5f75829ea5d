import { dayWords } from '../../shared/reviews/days';
import { bridge } from '../client';
import { announce } from '../ui/announce';
import { strings } from './strings';

const text = strings.known;

/** First day on which anything was known, found out when looking back begins. */
let earliest: string | null = null;
export const earliestKnown = (): string | null => earliest;

let asked = 0;

/** Shows what was known on a day; null goes back to now. Answers what went wrong, or null, also where another was asked for meanwhile. */
export async function lookBack(day: string | null): Promise<string | null> {
  const mine = ++asked;
  const answer = await bridge.window.lookBack({ day });
  if (mine !== asked) return null;
  if (!answer.ok) return answer.error.message;
  const found = answer.value.earliest;
  if (found !== null && (earliest === null || found < earliest)) earliest = found;
  announce(day === null ? text.now : `${text.banner(dayWords(day))} ${text.bannerHint}`);
  return null;
}
