import { DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { RepeatedQuestions } from '@vicino/answering';
import { storeModule } from '@vicino/store';
import { AnsweringModule } from './answering/answering.module.js';
import { GraphqlErrorFilter } from './api/graphql-error.filter.js';
import { graphqlOptions } from './api/graphql-options.js';
import type { AnswerMemory } from './caching/answer-memory.js';
import { CachingModule } from './caching/caching.module.js';
import { EntryMemory } from './caching/entry-memory.js';
import { CheckingModule } from './checking/checking.module.js';
import type { GatewayConfig } from './config.js';
import { EligibilityModule } from './eligibility/eligibility.module.js';
import { EntriesModule } from './entries/entries.module.js';
import { HealthModule } from './health/health.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { TextsModule } from './i18n/texts.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SiteModule } from './site/site.module.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';
import { TerritoryModule } from './territory/territory.module.js';

/** The gateway put together: one folder a noun. */
@Module({})
export class GatewayModule {
  /** @param memory answers given again, and how often: ahead of the application, which fills and empties them */
  static forRoot(
    config: GatewayConfig,
    { memory, repeated }: { memory: AnswerMemory; repeated: RepeatedQuestions },
  ): DynamicModule {
    return {
      module: GatewayModule,
      providers: [{ provide: APP_FILTER, useClass: GraphqlErrorFilter }],
      imports: [
        storeModule({ url: config.DATABASE_URL, applicationName: 'vicino-gateway' }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [EntryMemory],
          useFactory: (entries: EntryMemory) => graphqlOptions(entries),
        }),
        CachingModule.forRoot(memory),
        TextsModule,
        IdentityModule.forRoot(config),
        AnsweringModule.forRoot(config, repeated),
        EntriesModule,
        SuggestionsModule,
        EligibilityModule,
        TerritoryModule,
        NeedsModule,
        HealthModule.forRoot(config),
        ReportsModule,
        QuestionsModule,
        CheckingModule,
        SiteModule.forRoot(config),
      ],
    };
  }
}
