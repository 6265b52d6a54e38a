import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { createLogger, installShutdown, runMain } from '@vicino/runtime';
import { readSearchConfig } from './config.js';
import { SearchModule } from './search.module.js';

/** The search service as a process: Nest TCP on SEARCH_HOST and SEARCH_PORT. */
await runMain(async () => {
  const config = readSearchConfig();
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(SearchModule.with(config), {
    transport: Transport.TCP,
    options: { host: config.SEARCH_HOST, port: config.SEARCH_PORT },
    logger: createLogger('search', { level: config.LOG_LEVEL }),
    abortOnError: false,
  });
  installShutdown(app);
  await app.listen();
});
