import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Answering, type RepeatedQuestions } from '@vicino/answering';
import type { GatewayConfig } from '../config.js';
import { Search } from './search.js';

type AnsweringConfig = Pick<
  GatewayConfig,
  'DATABASE_URL' | 'MEILI_URL' | 'MEILI_KEY' | 'SEARCH_INDEX' | 'SEARCH_QUESTION_TIMEOUT_MS'
>;
/** Searching the store takes long: it has connections of its own, so that what is read to be shown need not wait for it. */
const CONNECTIONS = 10;

/** Questions are answered in this process: see decision 0016. */
@Module({})
export class AnsweringModule implements OnApplicationShutdown {
  constructor(@Inject(Answering) private readonly answering: Answering) {}

  static forRoot(config: AnsweringConfig, repeated: RepeatedQuestions): DynamicModule {
    return {
      module: AnsweringModule,
      global: true,
      providers: [{ provide: Answering, useFactory: () => openAnswering(config, repeated) }, Search],
      exports: [Answering, Search],
    };
  }

  /** After everybody has stopped asking. */
  async onApplicationShutdown(): Promise<void> {
    await this.answering.close();
  }
}

function openAnswering(config: AnsweringConfig, repeated: RepeatedQuestions): Promise<Answering> {
  const { MEILI_URL: url, MEILI_KEY: key, SEARCH_QUESTION_TIMEOUT_MS: timeoutMs } = config;
  return Answering.open({
    store: { url: config.DATABASE_URL, applicationName: 'vicino-answering', poolSize: CONNECTIONS },
    engine: url === undefined ? null : { url, key, timeoutMs },
    index: config.SEARCH_INDEX,
    repeated,
  });
}
