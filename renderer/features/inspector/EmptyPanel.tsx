import type { ReactNode } from 'react';
import { strings } from './strings';
import './legend.css';

const text = strings.inspector.empty;

/** What to do next, and how to read what is on the chart. */
export function EmptyPanel() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="panel-body empty-panel" aria-label={text.title} tabIndex={0}>
      <h2 className="panel-title">{text.title}</h2>
      <p className="quiet">{text.hint}</p>
      <h3 className="field-label">{text.legend}</h3>
      <ul className="legend">
        <Sample words={text.vague}>
          <path d="M6 3H2v12h4M28 3h4v12h-4" fill="none" className="legend-line" />
          <path d="M2 9h30" className="legend-band" />
          <circle cx="17" cy="9" r="4.2" className="legend-fill" />
        </Sample>
        <Sample words={text.approximate}>
          <path d="M7 3Q4 9 7 15M27 3Q30 9 27 15" fill="none" className="legend-line" />
          <path d="M6 9h22" className="legend-band" />
          <path d="M0 9h5M29 9h5" className="legend-thread" />
          <circle cx="17" cy="9" r="4.2" className="legend-fill" />
        </Sample>
        <Sample words={text.oneOf}>
          <path d="M6 3H2v12h4M28 3h4v12h-4" fill="none" className="legend-line" />
          <circle cx="8" cy="9" r="3.4" className="legend-ring" />
          <circle cx="26" cy="9" r="3.4" className="legend-ring" />
        </Sample>
        <Sample words={text.ordered}>
          <path d="M5 9h25" fill="none" strokeDasharray="0 6" strokeWidth="3" strokeLinecap="round" className="legend-dots" />
          <path d="M5 2.5h-4v13h4M29 2.5h4v13h-4" fill="none" strokeDasharray="2 2" className="legend-line" />
        </Sample>
        <Sample words={text.uncertain}>
          <circle cx="17" cy="9" r="6.2" className="legend-fill" />
          <text x="17" y="12.4" textAnchor="middle" className="legend-doubt">
            ?
          </text>
        </Sample>
        <Sample words={text.span}>
          <defs>
            <linearGradient id="legend-fade">
              <stop offset="0" stopOpacity="0" className="legend-stop" />
              <stop offset=".45" stopOpacity="1" className="legend-stop" />
            </linearGradient>
          </defs>
          <rect x="1" y="3" width="32" height="12" fill="url(#legend-fade)" />
        </Sample>
        <Sample words={text.confirmed}>
          <circle cx="17" cy="9" r="6" className="legend-fill" />
          <path d="M14.2 9l2.1 2.2 3.5-4.3" fill="none" className="legend-tick" />
        </Sample>
        <Sample words={text.planned}>
          <rect x="2" y="3" width="30" height="12" className="legend-hollow" />
        </Sample>
        <Sample words={text.disputed}>
          <circle cx="17" cy="9" r="5.2" fill="none" className="legend-line" />
          <path d="M17 3.8a5.2 5.2 0 0 1 0 10.4z" className="legend-fill" />
        </Sample>
        <Sample words={text.cancelled}>
          <circle cx="17" cy="9" r="4.4" className="legend-faint" />
          <path d="M10.5 15.5l13-13" className="legend-line" />
        </Sample>
        <Sample words={text.claim}>
          <circle cx="17" cy="9" r="5" fill="none" strokeDasharray="2.4 1.8" className="legend-line" />
        </Sample>
        <Sample words={text.projected}>
          <path d="M17 1.5l7.5 7.5-7.5 7.5-7.5-7.5z" fill="none" strokeDasharray="3 2.2" className="legend-line" />
        </Sample>
        <Sample words={text.unconfirmed}>
          <path d="M17 1.5l7.5 7.5-7.5 7.5-7.5-7.5z" fill="none" strokeDasharray="3 2.2" className="legend-warn" />
          <text x="17" y="12.8" textAnchor="middle" className="legend-question">
            ?
          </text>
        </Sample>
        <Sample words={text.held}>
          <path d="M8 3l6 6-6 6-6-6z M14 9h6" fill="none" className="legend-line" />
          <path d="M26 3l6 6-6 6-6-6z" className="legend-fill" />
          <path d="M23.4 9l2 2 3.2-3.8" fill="none" className="legend-tick" />
        </Sample>
        <Sample words={text.missed}>
          <path d="M17 1.5l7.5 7.5-7.5 7.5-7.5-7.5z M14 6l6 6M20 6l-6 6" fill="none" className="legend-warn" />
        </Sample>
        <Sample words={text.moved}>
          <path d="M8 3l6 6-6 6-6-6z M14 9h5" fill="none" className="legend-line" />
          <path d="M26 3l6 6-6 6-6-6z" fill="none" strokeDasharray="3 2.2" className="legend-line" />
        </Sample>
        <Sample words={text.reviewCancelled}>
          <path d="M17 1.5l7.5 7.5-7.5 7.5-7.5-7.5z M11 15l12-12" fill="none" className="legend-line" />
        </Sample>
        <Sample words={text.counted}>
          <rect x="3" y="2" width="28" height="14" rx="4" fill="none" strokeDasharray="3 2.2" className="legend-line" />
        </Sample>
      </ul>
    </section>
  );
}

function Sample({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
