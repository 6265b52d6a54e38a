import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

/**
 * Errors made for callers pass as they are and are not logged: they quote what a person asked. Everything else is ours,
 * is logged once, and leaves through `formatError` without its message. Plain HTTP answers as Nest does.
 */
@Catch()
export class GraphqlErrorFilter extends BaseExceptionFilter {
  private readonly log = new Logger('GraphQL');

  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() !== 'graphql') return super.catch(error, host);
    if (!(error instanceof GraphQLError)) this.log.error(error, 'A question could not be answered');
    return error;
  }
}
