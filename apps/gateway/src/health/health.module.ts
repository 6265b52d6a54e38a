import { DynamicModule, Module } from '@nestjs/common';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import type { GatewayConfig } from '../config.js';
import { HealthController } from './health.controller.js';
import { INGESTION_PROXY, IngestionClient } from './ingestion.client.js';

@Module({})
export class HealthModule {
  static forRoot(config: Pick<GatewayConfig, 'INGESTION_HOST' | 'INGESTION_PORT'>): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      controllers: [HealthController],
      providers: [
        {
          provide: INGESTION_PROXY,
          useFactory: () =>
            ClientProxyFactory.create({
              transport: Transport.TCP,
              options: { host: config.INGESTION_HOST, port: config.INGESTION_PORT },
            }),
        },
        IngestionClient,
      ],
      exports: [IngestionClient],
    };
  }
}
