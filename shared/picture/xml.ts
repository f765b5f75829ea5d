import { cleanText } from './text';

/** Text for element content and attribute values alike; characters that XML 1.0 forbids are gone already. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Two decimals are a hundredth of a pixel; fewer bytes, and no difference between machines in the last digit. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `children` is markup that has been escaped already; attribute values are escaped here. */
export function element(name: string, attributes: Attributes, children?: string | readonly string[]): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written += ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`;
  }
  if (children === undefined) return `<${name}${written}/>`;
  return `<${name}${written}>${typeof children === 'string' ? children : children.join('')}</${name}>`;
}
