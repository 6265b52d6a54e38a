import { Module } from '@nestjs/common';
import { ManagingBodyResolver } from './managing-body.resolver.js';
import { MunicipalityResolver } from './municipality.resolver.js';

/** Municipalities and managing bodies: reference data, answered without asking anybody. */
@Module({ providers: [MunicipalityResolver, ManagingBodyResolver] })
export class TerritoryModule {}
