import { type DynamicModule, Module } from '@nestjs/common';
import type { GatewayConfig } from '../config.js';
import { OPERATOR_TOKEN, OperatorGuard } from './operator.guard.js';

/** Who asks, for the parts that are not for everybody. */
@Module({})
export class IdentityModule {
  static forRoot(config: Pick<GatewayConfig, 'VICINO_OPERATOR_TOKEN'>): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      providers: [{ provide: OPERATOR_TOKEN, useValue: config.VICINO_OPERATOR_TOKEN ?? null }, OperatorGuard],
      exports: [OPERATOR_TOKEN, OperatorGuard],
    };
  }
}
