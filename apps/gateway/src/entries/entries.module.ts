import { DynamicModule, Module } from '@nestjs/common';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import type { GatewayConfig } from '../config.js';
import { EntryResolver, ServiceAreaResolver } from './entry.resolver.js';
import { EntrySourcesResolver } from './entry-sources.resolver.js';
import { ConnectionResolver, FacetResolver } from './facet.resolver.js';
import { FoundEntries } from './found-entries.js';
import { SEARCH_PROXY, SearchClient } from './search.client.js';
import { ShownEntries } from './shown-entries.js';

/** Entries: searched through the search service, loaded from the store. */
@Module({})
export class EntriesModule {
  static forRoot(config: Pick<GatewayConfig, 'SEARCH_HOST' | 'SEARCH_PORT'>): DynamicModule {
    return {
      module: EntriesModule,
      global: true,
      providers: [
        {
          provide: SEARCH_PROXY,
          useFactory: () =>
            ClientProxyFactory.create({
              transport: Transport.TCP,
              options: { host: config.SEARCH_HOST, port: config.SEARCH_PORT },
            }),
        },
        SearchClient,
        EntryResolver,
        ServiceAreaResolver,
        EntrySourcesResolver,
        FoundEntries,
        ShownEntries,
        ConnectionResolver,
        FacetResolver,
      ],
      exports: [SearchClient, ShownEntries],
    };
  }
}
