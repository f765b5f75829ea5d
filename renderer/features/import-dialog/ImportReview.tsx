import { useState } from 'react';
import { ReadBefore } from './again/ReadBefore';
import { ColumnUses } from './ColumnUses';
import { isOfSeveral } from './choices-before';
import { DateDecisions } from './DateDecisions';
import { FileChoices } from './FileChoices';
import { LaneForRest } from './LaneForRest';
import { Outcomes } from './Outcomes';
import { problemPlace } from './problem-place';
import { shownTable } from './shown-table';
import { strings } from './strings';
import type { Among } from './TableChoice';
import { TakeChoice } from './TakeChoice';
import type { ImportFlow, ReadStage } from './use-import';
import './import-review.css';
import './import-lists.css';

const text = strings.import;

/** Everything there is to be decided of a file, and what would come in as things are. */
export function ImportReview({ flow, stage }: { readonly flow: ImportFlow; readonly stage: ReadStage }) {
  const { preview, again, name } = stage;
  const { fault, newLanes, alreadyThere, notes } = preview;
  const [shown, setShown] = useState<number | null>(null);
  const at = shownTable(preview, shown);
  const among: Among = { names: at.names, at: at.at, show: (one) => setShown(preview.sheets?.tables[one]?.sheets[0] ?? null) };
  // Where it was read before, that is told in its own place.
  const present = preview.again?.wasRead === true ? 0 : alreadyThere;
  return (
    <div className="import-review" aria-busy={again}>
      {preview.again !== null && <ReadBefore flow={flow} stage={stage} again={preview.again} />}
      <div className="import-how">
        {fault !== null && (
          <p role="alert" className="import-fault">
            <strong>{text.faulty}</strong> {problemPlace(fault)}
          </p>
        )}
        <FileChoices flow={flow} preview={preview} />
        <DateDecisions flow={flow} decisions={at.decisions} undated={preview.undated} />
        {at.table === null ? (
          <LaneForRest flow={flow} name={name} everyRow={false} />
        ) : (
          <ColumnUses
            flow={flow}
            table={at.table}
            among={isOfSeveral(preview.sheets) ? among : null}
            name={name}
            knownBy={preview.again?.key ?? null}
          />
        )}
      </div>
      <div className="import-what">
        <Outcomes preview={preview} shown={at} among={among} />
        <TakeChoice flow={flow} preview={preview} />
        {(newLanes.length > 0 || present > 0) && (
          <dl className="import-figures">
            {newLanes.length > 0 && <Figure label={text.figures.lanes} value={newLanes.length} detail={newLanes.join(', ')} />}
            {present > 0 && <Figure label={text.figures.present} value={present} />}
          </dl>
        )}
        {notes.length > 0 && <Notes notes={notes} />}
      </div>
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="import-notes" aria-label={text.notes} tabIndex={0}>
      <h3>{text.notes}</h3>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ label, value, detail = '' }: { readonly label: string; readonly value: number; readonly detail?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value.toLocaleString('en')}
        {detail !== '' && <span title={detail}>{detail}</span>}
      </dd>
    </div>
  );
}
