import { DynamicModule, Module } from '@nestjs/common';
import type { GatewayConfig } from '../config.js';
import { SiteController, WIDGET_DIR } from './site.controller.js';

@Module({})
export class SiteModule {
  static forRoot(config: Pick<GatewayConfig, 'WIDGET_DIR'>): DynamicModule {
    return {
      module: SiteModule,
      controllers: [SiteController],
      providers: [{ provide: WIDGET_DIR, useValue: config.WIDGET_DIR }],
    };
  }
}
