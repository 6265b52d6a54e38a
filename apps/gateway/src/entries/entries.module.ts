import { Global, Module } from '@nestjs/common';
import { EntryResolver, ServiceAreaResolver } from './entry.resolver.js';
import { EntrySourcesResolver } from './entry-sources.resolver.js';
import { ConnectionResolver, FacetResolver } from './facet.resolver.js';
import { FoundEntries } from './found-entries.js';
import { ShownEntries } from './shown-entries.js';

/** Entries: found by searching, loaded from the store. */
@Global()
@Module({
  providers: [
    EntryResolver,
    ServiceAreaResolver,
    EntrySourcesResolver,
    FoundEntries,
    ShownEntries,
    ConnectionResolver,
    FacetResolver,
  ],
  exports: [ShownEntries],
})
export class EntriesModule {}
