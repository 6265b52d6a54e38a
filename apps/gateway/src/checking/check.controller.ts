import { Controller, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { CheckReport } from '@vicino/contracts';
import { IngestionClient } from '../health/ingestion.client.js';
import { checkError } from './check-error.js';
import { LIMITED } from './check-limit.js';
import { uploadedFile } from './uploaded-file.js';

const LONGEST_NAME = 80;

/**
 * Lets whoever prepares a list try it before sending it: `POST /check?source=cis-cirie` with the file in a form.
 * Nothing is stored and nothing of the catalogue is told, so anybody may ask; size and number are limited, and
 * ingestion checks one file at a time.
 */
@Controller('check')
export class CheckController {
  constructor(private readonly ingestion: IngestionClient) {}

  @Post()
  @RouteConfig(LIMITED)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async check(
    @Req() request: FastifyRequest,
    @Query('source') source: unknown,
    @Query('mapping') mapping: unknown,
  ): Promise<CheckReport> {
    const asked = { source: nameOf('source', source), mapping: nameOf('mapping', mapping) };
    if ((asked.source === null) === (asked.mapping === null))
      throw checkError(
        'BAD_USER_INPUT',
        'source',
        'Indicare la fonte (?source=cis-cirie) oppure, per un elenco nuovo, la mappatura (?mapping=hsds).',
      );
    const { name, content } = await uploadedFile(request);
    const fileName = name.slice(-255);
    const answer = await this.ingestion.check({ ...asked, fileName, content: content.toString('base64') });
    if (answer === null)
      throw checkError('INGESTION_UNAVAILABLE', null, 'Il controllo non è disponibile. Riprovare tra qualche minuto.');
    if (answer.kind === 'CHECKED') return answer.report;
    throw checkError(answer.reason === 'BUSY' ? 'BUSY' : 'BAD_USER_INPUT', answer.field, answer.message);
  }
}

/** Null where it is left out. @throws HttpException when it is given twice, or is no name */
function nameOf(field: string, value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value;
  throw checkError('BAD_USER_INPUT', field, `Indicare un solo nome, al massimo ${LONGEST_NAME} caratteri.`);
}
