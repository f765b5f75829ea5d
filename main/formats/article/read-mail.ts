import PostalMime, { type Email } from 'postal-mime';
import { brief, type Document } from './document';
import { htmlText } from './html/read-html';
import { paragraphs } from './paragraphs';
import { Refused } from './refused';

/** Its attachments stand in memory, too. */
const MOST_BYTES = 60_000_000;
/** Messages within messages, and bytes above a message. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1_000_000, rfc822Attachments: true } as const;
/** A text of fewer characters only says that the message is in the other form. */
const POINTER = 200;

/** A message as it was sent (RFC 5322, MIME): the form for people that says most; what is attached is named and not read. @throws Unreadable */
export async function readMail(bytes: Uint8Array): Promise<Document> {
  if (bytes.length > MOST_BYTES) throw new Refused(`The message is larger than ${MOST_BYTES / 1_000_000} MB.`, FROM_MAIL);
  const mail = await parsed(bytes);
  const plain = paragraphs(mail.text ?? '');
  const formatted = mail.html === undefined ? '' : htmlText(mail.html);
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  const attached = mail.attachments
    .filter(({ disposition }) => disposition !== 'inline')
    .map(({ filename }) => filename ?? 'a part without a name');
  return {
    kind: 'mail',
    text:
      formatted !== '' && formatted.length >= plain.length * 0.5
        ? formatted
        : plain.length > POINTER || formatted === ''
          ? plain
          : formatted,
    title: mail.subject,
    author: mail.from?.name || mail.from?.address,
    // With its zone, which the parsed one has not.
    published: date === undefined ? [] : [brief(date).replace(/ ?\([^()]*\)$/, '')],
    notes:
      attached.length === 0
        ? []
        : [`What is attached was not read: ${attached.slice(0, 5).join(', ')}${attached.length > 5 ? ' and more' : ''}.`],
  };
}

const FROM_MAIL = 'Open it in your mail program and paste the text that you need.';

/** What the library says is for programmers. */
function whyNot(said: string): string {
  if (/nesting/i.test(said)) return `The message was not read: its parts lie more than ${LIMITS.maxNestingDepth} deep within each other.`;
  if (/header/i.test(said))
    return `The message was not read: what stands above its text is longer than ${LIMITS.maxHeadersSize / 1_000_000} MB.`;
  return 'The message is damaged and cannot be read.';
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    throw new Refused(whyNot(error instanceof Error ? error.message : ''), FROM_MAIL);
  }
}
