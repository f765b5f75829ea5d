/* What the specs know of the window's page and of how Chromium refuses what its policy forbids. */

export const START_PAGE = 'app://annals/index.html';

/** What Chromium says of what is refused. */
export const REFUSALS = /Refused to|Content Security Policy|ERR_BLOCKED|Not allowed to|Failed to load resource|Blocked/;

/** Long enough for a navigation or a window that was asked for to begin. */
export const SETTLE_MS = 300;
