import { DynamicModule, Module } from '@nestjs/common';
import { type ClientProxy, ClientProxyFactory, Transport } from '@nestjs/microservices';
import type { GatewayConfig } from '../config.js';
import { HealthController } from './health.controller.js';
import { INGESTION_PROXY, IngestionClient } from './ingestion.client.js';
import { SEARCH_PROXY, SearchClient } from './search.client.js';

type Addresses = Pick<GatewayConfig, 'INGESTION_HOST' | 'INGESTION_PORT' | 'SEARCH_HOST' | 'SEARCH_PORT'>;

@Module({})
export class HealthModule {
  static forRoot(config: Addresses): DynamicModule {
    return {
      module: HealthModule,
      global: true,
      controllers: [HealthController],
      providers: [
        { provide: INGESTION_PROXY, useFactory: () => proxyTo(config.INGESTION_HOST, config.INGESTION_PORT) },
        { provide: SEARCH_PROXY, useFactory: () => proxyTo(config.SEARCH_HOST, config.SEARCH_PORT) },
        IngestionClient,
        SearchClient,
      ],
      exports: [IngestionClient],
    };
  }
}

function proxyTo(host: string, port: number): ClientProxy {
  return ClientProxyFactory.create({ transport: Transport.TCP, options: { host, port } });
}
