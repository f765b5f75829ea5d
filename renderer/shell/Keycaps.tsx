import { type Keys, keycaps } from './keys';

/** Keys drawn as keycaps. */
export function Keycaps({ keys, platform }: { readonly keys: Keys; readonly platform: string }) {
  return (
    <span className="keycaps">
      {keycaps(keys, platform).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
