import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, Param, Res, ServiceUnavailableException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ShownEntries } from '../entries/shown-entries.js';
import { Texts } from '../i18n/texts.js';
import { withTitle } from './page.js';

export const WIDGET_DIR = Symbol('WIDGET_DIR');

/** The first screen, and the same page under the address of one entry. Scripts and styles are served as files. */
@Controller()
export class SiteController {
  constructor(
    @Inject(WIDGET_DIR) private readonly folder: string,
    private readonly entries: ShownEntries,
    private readonly texts: Texts,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  home(): Promise<string> {
    return this.page();
  }

  @Get('s/:slug')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  async sheet(@Param('slug') slug: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const stored = await this.entries.bySlug(slug);
    if (stored !== null && stored.entry.slug !== slug) {
      // Merged into another: who has the old address, in a bookmark or on paper, gets there all the same.
      void reply.status(301).header('location', `/s/${encodeURIComponent(stored.entry.slug)}`);
      return '';
    }
    if (stored === null) {
      void reply.status(404);
      return withTitle(await this.page(), `${this.texts.sheetNotFound()} – Vicino`, null);
    }
    return withTitle(await this.page(), `${stored.entry.title} – Vicino`, stored.entry.summary);
  }

  /** Read each time: a small file the system keeps in memory, and a new build shows without a restart. */
  private async page(): Promise<string> {
    try {
      return await readFile(join(this.folder, 'index.html'), 'utf8');
    } catch (cause) {
      throw new ServiceUnavailableException('The page is not built: run `npm run build`.', { cause });
    }
  }
}
