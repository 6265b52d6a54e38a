import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { forbidden } from '../api/api-error.js';
import { carriesToken } from './bearer-token.js';

export const OPERATOR_TOKEN = Symbol('OPERATOR_TOKEN');

/**
 * Lets publishers and administrators through. The one place that decides who they are: until there are accounts,
 * whoever sends the configured token.
 */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(@Inject(OPERATOR_TOKEN) private readonly token: string | null) {}

  /** @throws FORBIDDEN */
  canActivate(context: ExecutionContext): true {
    const { req } = GqlExecutionContext.create(context).getContext<{ readonly req: FastifyRequest }>();
    if (!carriesToken(req.headers.authorization, this.token)) throw forbidden();
    return true;
  }
}
