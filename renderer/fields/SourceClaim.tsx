import type { Source } from '../../shared/event';
import { claimOf, isConflict } from '../../shared/time/claims';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { strings } from './strings';

const text = strings.claims;

/** What the sources' own dates are compared with. */
export interface EventDate {
  /** EDTF; null while there is no date yet. */
  readonly when: string | null;
  /** Makes a source's date the event's. */
  readonly adopt: (when: string) => void;
}

interface SourceClaimProps {
  /** EDTF. */
  readonly claim: string;
  readonly date: EventDate;
  readonly zone: string;
}

/** A source's own date for the event: whether it agrees, in words, and a button that takes it over. */
export function SourceClaim({ claim, date, zone }: SourceClaimProps) {
  const understood = parseWhen(claim, zone);
  if (!understood.ok) return <p className="source-note">{claim}</p>;
  const own = date.when === null ? null : parseWhen(date.when, zone);
  const relation = own?.ok === true ? claimOf(understood.value, own.value) : null;
  return (
    <div className="source-claim">
      <p>
        {text.says} <b>{longWords(understood.value)}</b>
        {relation !== null && <span className={isConflict(relation) ? 'claim-conflict' : 'claim-agrees'}> {text.relations[relation]}</span>}
      </p>
      {claim !== date.when && (
        <button type="button" className="text-button" onClick={() => date.adopt(claim)}>
          {text.adopt}
        </button>
      )}
    </div>
  );
}

/** Says when two sources give dates that cannot both be true, whatever the event's own date is. */
export function ClaimsDiffer({ sources, zone }: { readonly sources: readonly Source[]; readonly zone: string }) {
  const claims = sources.flatMap((source) => {
    const claim = source.when === undefined ? null : parseWhen(source.when, zone);
    return claim?.ok === true ? [claim.value] : [];
  });
  const differ = claims.some((one, at) => claims.slice(at + 1).some((other) => isConflict(claimOf(one, other))));
  return differ ? <p className="claim-conflict claims-differ">{text.differ}</p> : null;
}
