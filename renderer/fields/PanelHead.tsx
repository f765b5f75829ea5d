import type { FullLane } from '../../shared/lane';

/** What kind of thing is shown, and in which lane. */
export function PanelHead({ kind, lane }: { readonly kind: string; readonly lane: FullLane | undefined }) {
  return (
    <header className="panel-head">
      <span className="lane-bar" style={{ background: lane?.color }} aria-hidden="true" />
      <p>
        <span className="panel-kind">{kind}</span>
        {lane !== undefined && ` · ${lane.title}`}
      </p>
    </header>
  );
}
