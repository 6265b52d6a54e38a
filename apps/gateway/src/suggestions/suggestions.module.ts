import { Module } from '@nestjs/common';
import { SuggestResolver } from './suggest.resolver.js';

/** What somebody may be about to ask, while they type. */
@Module({ providers: [SuggestResolver] })
export class SuggestionsModule {}
