import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SearchClient } from '../entries/search.client.js';
import { AskedAgain } from '../caching/asked-again.js';

const TELL_EVERY_MS = 5_000;

/** Tells the search service every few seconds, and at the end, what it was not asked. Whatever goes wrong is logged. */
@Injectable()
export class AskedAgainReporter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(AskedAgainReporter.name);
  private timer: NodeJS.Timeout | undefined;
  private isTroubled = false;

  constructor(
    @Inject(AskedAgain) private readonly asked: AskedAgain,
    private readonly search: SearchClient,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.report(), TELL_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.report();
  }

  private async report(): Promise<void> {
    try {
      await this.asked.tell((list) => this.search.askedAgain(list));
      this.isTroubled = false;
    } catch {
      // Said once, not every few seconds; the client has logged the cause.
      if (!this.isTroubled) this.log.warn('Questions answered from memory are counted later');
      this.isTroubled = true;
    }
  }
}
