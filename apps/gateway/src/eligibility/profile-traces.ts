import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
  type ValidationRule,
  visit,
} from 'graphql';
import { badInput } from '../api/api-error.js';

/** Name of the GraphQL type, whatever the variables are called. */
const PROFILE = 'ProfileInput';

/**
 * Refuses what a profile says when it stands in the text of a query: the server remembers the texts it has read.
 * In variables it lives as long as the question.
 */
export const profileInVariables: ValidationRule = (context) => ({
  ObjectField: ({ value }) => {
    if (getNamedType(context.getParentInputType())?.name !== PROFILE) return;
    if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return;
    context.reportError(
      new GraphQLError('profile: send it in variables; the text of a query is remembered, a profile must not be.'),
    );
  },
});

/** Refuses a profile in an address, which every server on the way writes into its log. */
export const profileInBody: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ request, document }) => {
        const isInAddress = request.http?.method === 'GET' && tellsOfAPerson(document, request.variables);
        return isInAddress
          ? Promise.reject(badInput('profile', 'send it with POST: addresses are written into logs.'))
          : Promise.resolve();
      },
    }),
};

function tellsOfAPerson(document: DocumentNode, variables: Readonly<Record<string, unknown>> | undefined): boolean {
  if (Object.values(variables ?? {}).some((value) => JSON.stringify(value ?? null).includes('"profile"'))) return true;
  let found = false;
  visit(document, {
    NamedType: ({ name }) => void (found ||= name.value === PROFILE),
    ObjectField: ({ name }) => void (found ||= name.value === 'profile'),
  });
  return found;
}

/** The errors of GraphQL itself that repeat what is wrong with a variable, for those that may hold a profile. */
export function withoutProfile(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const found = /^Variable "\$(\w+)" got invalid value /.exec(formatted.message);
  if (found === null || !mayHoldProfile(formatted.message, error)) return formatted;
  const path = / at "([\w.[\]]+)"; /.exec(formatted.message)?.[1] ?? found[1];
  const field = /; (Field "\w+" (?:is not defined by type|of required type) "\w+!?"[\w ]*)/.exec(
    formatted.message,
  )?.[1];
  return { ...formatted, message: `${path}: ${field ?? 'is not a value of its type; see the schema.'}` };
}

function mayHoldProfile(message: string, error: unknown): boolean {
  if (/profile/i.test(message)) return true;
  const [node] = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return false;
  let isProfile = false;
  visit(node.type, { NamedType: ({ name }) => void (isProfile ||= name.value === PROFILE) });
  return isProfile;
}
