import type { TimelineController } from '../features/timeline/controller';

/** The mounted chart, for commands that come from elsewhere: menu, palette, keys. */
let mounted: TimelineController | null = null;

export const chartActions = {
  current(): TimelineController | null {
    return mounted;
  },
  register(controller: TimelineController): () => void {
    mounted = controller;
    return () => {
      if (mounted === controller) mounted = null;
    };
  },
};
