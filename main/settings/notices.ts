/** What went wrong at start and was mended, in sentences for the person; the window fetches them with `app.info`. */
const notices: string[] = [];

export function addNotice(notice: string): void {
  notices.push(notice);
}

export function currentNotices(): string[] {
  return [...notices];
}
