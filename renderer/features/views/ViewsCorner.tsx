import type { ReactNode } from 'react';
import { ViewsMenu } from './ViewsMenu';

/** The saved views over the names of the lanes, for the chart, and what stands beside them. */
export function ViewsCorner({ children }: { readonly children: ReactNode }) {
  return (
    <div className="views-corner">
      <ViewsMenu />
      {children}
    </div>
  );
}
