import { column, type Mapping } from '../mapping.js';

/** Calls and news of a site as RSS or Atom. `page` is worked out when reading, the same way for both. */
export const feedMapping: Mapping = {
  id: 'feed',
  fields: {
    title: column('title'),
    summary: column('summary', 'description'),
    description: column('content:encoded', 'content', 'description', 'summary'),
    window: column('content:encoded', 'content', 'description', 'summary'),
    provider: column('dc:creator'),
    sourceUrl: column('page'),
    website: column('page'),
  },
  places: { at: null, fields: {} },
};
