import { endAfter, type LengthForm, lengthForm, readLength } from '../../shared/time/length';
import { headerParts } from '../intake/mapping/header-parts';
import type { When } from './kept-words';
import type { CellOf } from './table-dates';

/** The lengths of the events of a table, which tell their ends. */
export class Lengths {
  readonly #form: LengthForm;
  #kept = 0;

  /** @param header of their column, which may say a unit */
  constructor(private readonly header: string) {
    this.#form = lengthForm(headerParts(header).about);
  }

  /** A date with the length of its row as its end; in the summary where that is no end. @param from as EDTF */
  lasting(from: string, cell: CellOf): When {
    const text = cell('duration');
    const length = readLength(text, this.#form);
    const end = length === null ? null : endAfter(from, length);
    if (end !== null) return { when: end === from ? from : `${from}/${end}` };
    this.#kept += 1;
    return { when: from, summary: [cell('summary'), `${this.header}: ${text}`].filter(Boolean).join('\n\n') };
  }

  /** What is to be said once all rows were read. */
  get notes(): string[] {
    if (this.#kept === 0) return [];
    const count = this.#kept === 1 ? 'one length stands' : `${this.#kept.toLocaleString('en')} lengths stand`;
    const tells = 'A unit in the header, such as “Duration (min)”, and a time of the start tell the end.';
    return [`Column ${this.header}: ${count} in the summary, since nothing says when that ends. ${tells}`];
  }
}
