import { Module } from '@nestjs/common';
import { AskedQuestionsResolver } from './asked-questions.resolver.js';

/** What people asked, for those who decide what is missing. */
@Module({ providers: [AskedQuestionsResolver] })
export class QuestionsModule {}
