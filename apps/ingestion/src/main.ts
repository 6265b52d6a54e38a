import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { createLogger, installShutdown, runMain } from '@vicino/runtime';
import { readIngestionConfig } from './config.js';
import { IngestionModule } from './ingestion.module.js';

/** The ingestion service as a process: Nest TCP on INGESTION_HOST and INGESTION_PORT. */
await runMain(async () => {
  const config = readIngestionConfig();
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(IngestionModule.with(config), {
    transport: Transport.TCP,
    options: { host: config.INGESTION_HOST, port: config.INGESTION_PORT },
    logger: createLogger('ingestion', { level: config.LOG_LEVEL }),
    abortOnError: false,
  });
  installShutdown(app);
  await app.listen();
});
