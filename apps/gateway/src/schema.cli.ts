import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { EntryEligibilityResolver } from './eligibility/eligibility.resolver.js';
import { EntryResolver, ServiceAreaResolver } from './entries/entry.resolver.js';
import { EntrySourcesResolver } from './entries/entry-sources.resolver.js';
import { ConnectionResolver, FacetResolver } from './entries/facet.resolver.js';
import { NeedResolver } from './needs/need.resolver.js';
import { AskedQuestionsResolver } from './questions/asked-questions.resolver.js';
import { ReportResolver } from './reports/report.resolver.js';
import { ReviewResolver } from './reports/review.resolver.js';
import { SuggestResolver } from './suggestions/suggest.resolver.js';
import { ManagingBodyResolver } from './territory/managing-body.resolver.js';
import { MunicipalityResolver } from './territory/municipality.resolver.js';

/**
 * Writes the schema that the code makes to `schema.gql`, without a database or an engine.
 * With `--check` it writes nothing and ends with 1 when the file is not what the code makes.
 */
const FILE = fileURLToPath(new URL('../schema.gql', import.meta.url));
const HEADER = '# Made from the code by `npm run generate`; do not edit by hand.\n\n';

const app = await NestFactory.create(GraphQLSchemaBuilderModule, new FastifyAdapter(), { logger: ['error'] });
await app.init();
const schema = await app
  .get(GraphQLSchemaFactory)
  .create([
    EntryResolver,
    EntryEligibilityResolver,
    ServiceAreaResolver,
    EntrySourcesResolver,
    ConnectionResolver,
    FacetResolver,
    MunicipalityResolver,
    ManagingBodyResolver,
    NeedResolver,
    SuggestResolver,
    ReportResolver,
    ReviewResolver,
    AskedQuestionsResolver,
  ]);
const text = `${HEADER}${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  const current = await readFile(FILE, 'utf8').catch(() => '');
  if (current !== text) {
    process.stderr.write('apps/gateway/schema.gql is not what the code makes: npm run generate\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, text);
}
await app.close();
