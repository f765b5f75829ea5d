import seed from '../../assets/seed/pakistan-china.json';
import { eventDraftSchema } from '../../shared/event';
import { seriesDraftSchema } from '../../shared/series';
import type { TimelineContent } from './opening/create';

export interface Seed {
  readonly title: string;
  readonly zone: string;
  readonly content: TimelineContent;
}

/** A lane's id, which the schemas ask for, is not known before the file is made; the seed names lanes by title. */
const eventSchema = eventDraftSchema.omit({ lane: true });
const seriesSchema = seriesDraftSchema.omit({ lane: true });

/** The timeline that Annals shows when it is opened for the first time, and `annals new --seed` makes. */
export function seedTimeline(): Seed {
  return {
    title: seed.title,
    zone: seed.zone,
    content: {
      subtitle: seed.subtitle,
      lanes: seed.lanes,
      events: seed.events.map(({ lane, ...draft }) => {
        // Every event of the seed rests on the one article.
        const { learned = seed.learned, ...event } = eventSchema.parse({ ...draft, sources: [seed.source] });
        return { ...event, learned, lane };
      }),
      series: seed.series.map(({ lane, ...draft }) => ({ ...seriesSchema.parse(draft), lane })),
    },
  };
}
