import { Module } from '@nestjs/common';
import { EntryEligibilityResolver } from './eligibility.resolver.js';

/** Whether a person may have an entry. Keeps nothing of what a person tells. */
@Module({ providers: [EntryEligibilityResolver] })
export class EligibilityModule {}
