import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { createEntryLoader, type EntryLoader } from '../entries/entry.loader.js';
import { profileInBody, profileInVariables } from '../eligibility/profile-traces.js';
import type { EntryMemory } from '../caching/entry-memory.js';
import { lastingAnswers, type PassingContext } from '../caching/lasting-answer.plugin.js';
import { compiledQueries } from './compiled-queries.plugin.js';
import { formatError } from './format-error.js';
import { queryLimits } from './limits.js';
import { noStore } from './no-store.plugin.js';
import { withPlainFields } from './plain-fields.js';

/** What every resolver of one request shares. */
export interface RequestContext extends PassingContext {
  readonly entryLoader: EntryLoader;
}

/** Apollo on Fastify, code first. Loaders live for one request: nothing is remembered from one caller to the next. */
export function graphqlOptions(entries: Pick<EntryMemory, 'byIds'>): ApolloDriverConfig {
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: withPlainFields,
    introspection: true,
    csrfPrevention: true,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    validationRules: [...queryLimits.rules, profileInVariables],
    plugins: [
      ...queryLimits.plugins,
      lastingAnswers(),
      profileInBody,
      ApolloServerPluginLandingPageDisabled(),
      noStore(),
      compiledQueries(formatError),
      // It looks at every field of every answer for hints that this schema does not give.
      ApolloServerPluginCacheControlDisabled(),
    ],
    // Without Apollo's indentation: an answer is read by programs.
    stringifyResult: (answer) => JSON.stringify(answer),
    formatError,
    context: (): RequestContext => ({ entryLoader: createEntryLoader(entries), passing: false, asked: [] }),
  };
}
