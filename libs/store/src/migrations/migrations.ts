import { Catalogue1763770000000 } from './1763770000000-catalogue.js';
import { Curation1763800000000 } from './1763800000000-curation.js';
import { ServiceDetails1763810000000 } from './1763810000000-service-details.js';
import { Reminders1763820000000 } from './1763820000000-reminders.js';
import { TextSearch1763840000000 } from './1763840000000-text-search.js';
import { OpeningHours1763850000000 } from './1763850000000-opening-hours.js';
import { QuestionCounts1763860000000 } from './1763860000000-question-counts.js';
import { EntryReadings1763870000000 } from './1763870000000-entry-readings.js';
import { SomeEntrySays1763880000000 } from './1763880000000-some-entry-says.js';

/** Every migration, oldest first. Named one by one, so that a build cannot lose one by a file pattern. */
export const MIGRATIONS = [
  Catalogue1763770000000,
  Curation1763800000000,
  ServiceDetails1763810000000,
  Reminders1763820000000,
  TextSearch1763840000000,
  OpeningHours1763850000000,
  QuestionCounts1763860000000,
  EntryReadings1763870000000,
  SomeEntrySays1763880000000,
] as const;
