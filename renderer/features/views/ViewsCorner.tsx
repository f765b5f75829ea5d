import { ViewsMenu } from './ViewsMenu';

/** The saved views over the names of the lanes, for the chart. */
export function ViewsCorner() {
  return (
    <div className="views-corner">
      <ViewsMenu />
    </div>
  );
}
