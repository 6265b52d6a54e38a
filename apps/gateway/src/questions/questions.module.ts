import { type DynamicModule, Module } from '@nestjs/common';
import { AskedAgain } from '../caching/asked-again.js';
import { AskedAgainReporter } from './asked-again.reporter.js';
import { AskedQuestionsResolver } from './asked-questions.resolver.js';

/** What people asked, for those who decide what is missing. */
@Module({})
export class QuestionsModule {
  static forRoot(asked: AskedAgain): DynamicModule {
    return {
      module: QuestionsModule,
      providers: [AskedQuestionsResolver, AskedAgainReporter, { provide: AskedAgain, useValue: asked }],
    };
  }
}
