import { notifications } from '@mantine/notifications';
import { strings } from '../strings';
import { CopyFault } from './CopyFault';
import { faultWords, isFault } from './words';
import './fault.css';

const text = strings.fault;

const NOTICE = 'fault';
/** As long as a failure stays that has a title. */
const STAYS_MS = 30_000;
/** What goes wrong at every move of the mouse is not copied a thousand times. */
const MOST_COPIED = 10;

/** What has happened since the notice is there, each once. */
let happened: readonly string[] = [];

/**
 * Tells of what was thrown where no part of the window is drawn, and nobody caught it: in what follows a click, a key or a time, or an answer
 * that was waited for. (Of what is thrown while a part is drawn, its FaultBoundary tells, and React sends it nowhere else.) While one is
 * told, others are only kept for the copy. Call once at start.
 */
export function watchFaults(): void {
  window.addEventListener('error', (event) => {
    if (isFault(event)) tellFault(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => tellFault(reason));
}

function tellFault(thrown: unknown): void {
  const words = faultWords(thrown);
  if (!happened.includes(words)) happened = [...happened, words].slice(0, MOST_COPIED);
  notifications.show({
    id: NOTICE,
    title: text.undone,
    message: (
      <div className="fault-notice">
        <p>{`${text.undoneKept} ${text.undoneTodo}`}</p>
        <CopyFault said={text.undone} faults={() => happened} />
      </div>
    ),
    withBorder: true,
    color: 'red',
    autoClose: STAYS_MS,
    closeButtonProps: { 'aria-label': strings.banner.dismiss },
    onClose: () => {
      happened = [];
    },
  });
}
