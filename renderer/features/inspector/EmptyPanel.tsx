import { CHOSEN_LINKS } from '../../../shared/link-words';
import { type Explained, isRoundSign, legendSign } from '../../../shared/look/legend-signs';
import { LEGEND_WORDS } from '../../../shared/picture/legend';
import { legendProperties } from '../../ui/look/lane-inks';
import { Mark } from '../../ui/look/Mark';
import { strings } from './strings';
import './legend.css';

const text = strings.inspector.empty;

/** What is explained, in order; the signs are the marks themselves. */
const LEGEND: readonly (readonly [sign: Explained, words: string])[] = [
  ['vague', text.vague],
  ['approximate', text.approximate],
  ['one-of', text.oneOf],
  ['ordered', text.ordered],
  ['uncertain', text.uncertain],
  ['fade', text.span],
  ['confirmed', text.confirmed],
  ['planned', text.planned],
  ['disputed', text.disputed],
  ['cancelled', text.cancelled],
  ['claimed', text.claim],
  ['projected', text.projected],
  ['unconfirmed', text.unconfirmed],
  ['held-elsewhere', text.held],
  ['missed', text.missed],
  ['moved', text.moved],
  ['review-cancelled', text.reviewCancelled],
  ['counted', text.counted],
  ['band', text.band],
  ['counted-open', text.countedReviews],
  ...CHOSEN_LINKS.map((type) => [type, text.link(LEGEND_WORDS[type])] as const),
];

/** Of no lane. */
const INKS = Object.fromEntries(legendProperties());

/** What to do next, and how to read what is on the chart. */
export function EmptyPanel() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="panel-body empty-panel" aria-label={text.title} tabIndex={0}>
      <h2 className="panel-title">{text.title}</h2>
      <p className="quiet">{text.hint}</p>
      <h3 className="field-label">{text.legend}</h3>
      <ul className="legend" style={INKS}>
        {LEGEND.map(([sign, words]) => (
          <li key={sign}>
            <Mark primitives={legendSign(sign, isRoundSign(sign) ? 6 : 0, 10)} width={30} height={20} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
