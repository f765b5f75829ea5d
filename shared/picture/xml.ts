import { cleanText } from './text';

/** Nothing of these is cleaned or escaped: colours, and most other attributes. */
const PLAIN = /^[\w#.-]*$/;

/** Text for element content and attribute values alike; characters that XML 1.0 forbids are gone already. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return escapeText(cleanText(text)).replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Content of an element that is clean already; spaces stay. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Two decimals are a hundredth of a pixel; fewer bytes, and no difference between machines in the last digit. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
