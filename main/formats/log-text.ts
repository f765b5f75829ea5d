/*
 * Logs whose columns are named by a comment: `#fields` of Zeek (https://docs.zeek.org/en/master/log-formats.html) and `#Fields:` of web servers
 * (W3C Extended Log File Format, https://www.w3.org/TR/WD-logfile).
 */

const FIELDS = /^#fields(?::\s*|\t)/im;

/** Whether a text begins as such a log does. */
export function isCommentedLog(text: string): boolean {
  return /^#(?:separator|software:|version:|fields)/i.test(text) && FIELDS.test(text.slice(0, 4096));
}

/**
 * Whether a text is a log of a web server, whose times are in UTC wherever it stood: “time: GMT” in
 * https://www.w3.org/TR/WD-logfile#date, and https://learn.microsoft.com/windows/win32/http/w3c-logging.
 */
export function isInUtc(text: string): boolean {
  const head = text.slice(0, 4096);
  // The firewall of Windows writes such logs by its own clocks, and says so.
  return isCommentedLog(text) && /^#fields:.*\btime\b/im.test(head) && !/^#time format:\s*local/im.test(head);
}

/** Such a log as a table with tabs, each line in its place; any other text as it is. */
export function logAsTable(text: string): string {
  if (!isCommentedLog(text)) return text;
  const isZeek = /^#fields\t/im.test(text.slice(0, 4096));
  let isNamed = false;
  return text.replace(/^.*$/gm, (line) => {
    const isFields = FIELDS.test(line);
    // A program that is started anew names its columns again.
    if (line.startsWith('#') && (!isFields || isNamed)) return '';
    isNamed ||= isFields;
    const plain = line.replace(FIELDS, '');
    return isZeek ? plain : plain.replace(/ /g, '\t');
  });
}
