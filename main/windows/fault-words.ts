/**
 * What is written of a fault to standard error, which a desktop keeps in its journal: where it happened and what kind it is. A message is cut
 * at its first quotation mark, since what is quoted may be somebody's text (`JSON.parse` quotes what it cannot read).
 */
export function faultWords(reason: unknown): string {
  if (!(reason instanceof Error)) return 'something that is no error was thrown';
  const message = reason.message.replace(/["'“‘`«].*$/s, '…');
  const frames = (reason.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${reason.name}: ${message}`, ...frames].join('\n');
}
