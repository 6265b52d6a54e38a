import type { GraphQLFormattedError } from 'graphql';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { withoutProfile } from '../eligibility/profile-traces.js';
import { API_ERROR_CODES } from './api-error.js';

const SHOWN_AS_THEY_ARE = new Set<string>([...API_ERROR_CODES, ...Object.values(ApolloServerErrorCode)]);

/**
 * What of an error a caller sees: message and code for errors made for callers, one neutral sentence for all others,
 * so that no table name, address or personal datum leaves with a stack or a driver's message.
 */
export function formatError(answered: GraphQLFormattedError, error?: unknown): GraphQLFormattedError {
  const formatted = withoutProfile(answered, error);
  const code = formatted.extensions?.['code'];
  const known = typeof code === 'string' && SHOWN_AS_THEY_ARE.has(code) && code !== 'INTERNAL_SERVER_ERROR';
  if (!known) {
    return {
      message: 'Something went wrong on our side. It has been logged.',
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  }
  const field = formatted.extensions?.['field'];
  return {
    message: formatted.message,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code, ...(typeof field === 'string' ? { field } : {}) },
  };
}
