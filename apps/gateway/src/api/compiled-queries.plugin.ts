import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { CompiledQueries } from './compiled-queries.js';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Executes the queries that screens ask again and again as functions compiled from them, instead of finding out about
 * every field of every answer anew.
 * @param formatError as given to the server, which leaves answers from here as they are
 */
export function compiledQueries(formatError: FormatError): ApolloServerPlugin {
  const queries = new CompiledQueries();
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ document, schema, request, contextValue, response }) {
          const query = queries.of(schema, document);
          if (query === null) return null;
          const { data, errors } = await query.query(undefined, contextValue, request.variables ?? {});
          // Nothing was executed: the server tells what is wrong with the variables.
          if (data === undefined) return null;
          const formatted = errors?.map((error) => formatError(error.toJSON(), error));
          const singleResult = formatted === undefined ? { data } : { errors: formatted, data };
          return { http: response.http, body: { kind: 'single', singleResult } };
        },
      }),
  };
}
