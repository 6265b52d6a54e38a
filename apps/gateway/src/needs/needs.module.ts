import { Module } from '@nestjs/common';
import { NeedResolver } from './need.resolver.js';

/** The taxonomy of needs: reference data, answered without asking anybody. */
@Module({ providers: [NeedResolver] })
export class NeedsModule {}
