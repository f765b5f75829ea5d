/** A file that breaks off, was made to hurt, or is not what it says: nothing of it can be read. The message is for people. */
export class Unreadable extends Error {}

export const PROTECTED = 'The file is protected by a password. Save it without one, and choose it again.';
