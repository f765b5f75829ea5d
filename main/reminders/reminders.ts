import { BrowserWindow, Notification, type WebContents } from 'electron';
import { ok, type Result } from '../../shared/result';
import type { Reminded } from '../../shared/reviews/messages';
import { dueReminders, type Reminder, reminderWords, worthRemembering } from '../../shared/reviews/reminders';
import { todayIn } from '../../shared/time/zone';
import { push } from '../page/broadcast';
import { changeSettings, getSettings } from '../settings/preferences';
import { keyOfFile } from '../timelines/file-keys';
import type { OpenTimeline } from '../timelines/timelines';

/** More than this at once, as after a holiday, are told in one notification. */
const SINGLY = 3;

/** Keys kept at most, the latest. Only timelines that are not opened any more can fill them. */
const REMEMBERED = 4000;

/**
 * Gives the reminders that a timeline's reviews are due for, each once, and answers what they were. With reminders turned off,
 * or in quiet hours, none are given and none are forgotten.
 *
 * @param fixedToday a day that takes the clock's place, at noon; null leaves it to the clock
 */
export async function remind(timeline: OpenTimeline, fixedToday: string | null, sender: WebContents): Promise<Result<Reminded>> {
  const { reminders: wanted, quietHours, reminded } = getSettings();
  if (!wanted) return ok({ reminders: [] });
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const today = fixedToday ?? todayIn(snapshot.value.timeline.homeZone, Date.now());
  const due = dueReminders(
    snapshot.value.series,
    today,
    new Set(reminded),
    quietHours,
    fixedToday === null ? wallClock(new Date()) : '12:00',
  );
  if (due.length === 0) return ok({ reminders: [] });
  // Before showing them: one that is shown and not remembered would come again and again.
  const kept = worthRemembering(reminded, snapshot.value.series, today);
  const remembered = changeSettings({ reminded: [...kept, ...due.map(({ key }) => key)].slice(-REMEMBERED) });
  if (!remembered.ok) return remembered;
  notify(due, today, sender, keyOfFile(timeline.path) !== null);
  return ok({ reminders: due.map(({ kind, seriesId, title, n, day }) => ({ kind, seriesId, title, n, day })) });
}

/** `HH:MM` where the person is: quiet hours are theirs, not the timeline's. */
function wallClock(now: Date): string {
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** Notifications stay in lists of the system, outside of what is encrypted: of a locked timeline they give no title. */
function notify(due: readonly Reminder[], today: string, sender: WebContents, isLocked: boolean): void {
  // The window's own line tells the same.
  if (!canNotify()) return;
  for (const { title, body } of due.length > SINGLY || isLocked
    ? [summaryOf(due)]
    : due.map((one) => ({ title: one.title, body: reminderWords(one, today) }))) {
    const notification = new Notification({ title, body });
    notification.on('click', () => {
      if (sender.isDestroyed()) return;
      const window = BrowserWindow.fromWebContents(sender);
      window?.show();
      window?.focus();
      push(sender, 'menu', 'tab-reviews');
    });
    notification.show();
  }
}

/**
 * On Linux notifications travel over the session's message bus. Where there is none, as in a container, Chromium sets its address to
 * "disabled:" at start, and libnotify would fill the terminal with complaints.
 */
function canNotify(): boolean {
  const hasBus = process.platform !== 'linux' || !/^(?:disabled:.*)?$/.test(process.env.DBUS_SESSION_BUS_ADDRESS ?? '');
  return hasBus && Notification.isSupported();
}

function summaryOf(due: readonly Reminder[]): { readonly title: string; readonly body: string } {
  const overdue = due.filter(({ kind }) => kind === 'overdue').length;
  const ahead = due.length - overdue;
  const parts = [
    ...(overdue > 0 ? [`${overdue} ${overdue === 1 ? 'review waits' : 'reviews wait'} for an outcome`] : []),
    ...(ahead > 0 ? [`${ahead} ${ahead === 1 ? 'is' : 'are'} due soon`] : []),
  ];
  return { title: 'Annals reviews', body: `${parts.join(', ')}.` };
}
