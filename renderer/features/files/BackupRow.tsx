import type { BackupInfo } from '../../../shared/files';
import { dayWords } from '../../../shared/reviews/days';
import { toWallClock } from '../../../shared/time/zone';
import { useHomeZone } from '../../state/hooks';
import { sizeWords } from '../../ui/size-words';
import { agoWords, clockWords } from '../../ui/time-words';
import { strings } from './strings';

const text = strings.files.backups;

interface BackupRowProps {
  readonly backup: BackupInfo;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** One backup to choose: when it was made, what it holds, and whose it is where that is not this file. */
export function BackupRow({ backup, checked, onChoose }: BackupRowProps) {
  const { name, at, bytes, locked, events, lastChange, otherTitle, otherCopy, erased } = backup;
  const zone = useHomeZone();
  const wall = toWallClock(at, zone);
  const usable = events !== null || locked;
  return (
    <label className="file-row backup-row" data-missing={!usable} data-checked={checked}>
      <input type="radio" name="backup" value={name} checked={checked} disabled={!usable} onChange={onChoose} />
      <span className="backup-when">
        <strong>{clockWords(wall)}</strong> <span className="file-detail">{agoWords(wall, toWallClock(Date.now(), zone))}</span>
      </span>
      <span className="backup-size">
        {events !== null ? text.events(events) : locked ? text.locked : text.unreadable} · {sizeWords(bytes)}
      </span>
      {lastChange !== null && (
        <span className="file-detail backup-last">{text.lastChange(lastChange.label, clockWords(toWallClock(lastChange.at, zone)))}</span>
      )}
      {otherTitle !== null && <span className="backup-other">{text.otherTimeline(otherTitle)}</span>}
      {erased.map(({ day, reason }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and the list never changes
        <span key={at} className="backup-other">
          {text.erased(dayWords(day), reason)}
        </span>
      ))}
      {otherCopy && <span className="backup-other">{text.otherCopy}</span>}
    </label>
  );
}
