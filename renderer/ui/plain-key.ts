/** A key as it was pressed. */
interface Pressed {
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Whether a key was pressed without Ctrl, Alt or Command. With one of them it is a command of the window (Ctrl+→ the next event, Alt+← the window
 * before), and belongs to no list, tab or edge that arrows move in.
 */
export function isPlainKey({ ctrlKey, altKey, metaKey }: Pressed): boolean {
  return !ctrlKey && !altKey && !metaKey;
}
