import { LANE_COLORS } from '../../../shared/lane';
import { strings } from './strings';

interface ColorSwatchesProps {
  /** The colour that the lane has, when it is none of ours. */
  readonly own: string | undefined;
  readonly chosen: string;
  readonly onChoose: (color: string) => void;
}

/** Colours to choose from: those that can be told apart, and the lane's own. */
export function ColorSwatches({ own, chosen, onChoose }: ColorSwatchesProps) {
  const colors = new Set<string>([...LANE_COLORS, ...(own !== undefined && /^#[0-9a-f]{6}$/i.test(own) ? [own] : [])]);
  return (
    <fieldset className="swatches">
      <legend className="field-label">{strings.lane.color}</legend>
      {[...colors].map((one) => (
        <label key={one} className="swatch" style={{ background: one }} title={one}>
          <input
            type="radio"
            name="color"
            aria-label={strings.lane.colorOption(one)}
            checked={chosen === one}
            onChange={() => onChoose(one)}
          />
        </label>
      ))}
    </fieldset>
  );
}
