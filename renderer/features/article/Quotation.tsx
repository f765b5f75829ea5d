import type { Stretch } from '../../../shared/article/proposal';
import { piecesOf } from './paragraphs';

interface QuotationProps {
  readonly text: string;
  /** The sentence. */
  readonly quotation: Stretch;
  readonly date: Stretch;
}

/** A sentence of the text, as it stands there, with the words that say when. */
export function Quotation({ text, quotation, date }: QuotationProps) {
  return (
    <blockquote className="proposal-quotation" dir="auto">
      {piecesOf(text, quotation, [{ ...date, n: 0 }], null).map(({ start, text: words, mark }) =>
        mark === null ? <span key={start}>{words}</span> : <b key={start}>{words}</b>,
      )}
    </blockquote>
  );
}
