import { type Keys, keycaps } from '../../shared/commands/keys';

interface KeycapsProps {
  readonly keys: Keys;
  readonly platform: string;
  /** Only a picture of the keys: for a control whose name says something else, which its visible text would contradict. */
  readonly drawn?: boolean;
}

/** Keys drawn as keycaps. */
export function Keycaps({ keys, platform, drawn = false }: KeycapsProps) {
  return (
    <span className="keycaps">
      {keycaps(keys, platform).map((cap) => (drawn ? <kbd key={cap} data-text={cap} /> : <kbd key={cap}>{cap}</kbd>))}
    </span>
  );
}
