import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/**
 * How much one question may ask. Sized on the widget's largest query (depth 5, 60 fields) and on the introspection
 * query of common tools (depth 13, about 700 tokens), with room for a site that asks for everything of fifty entries.
 * Errors never hide the field names: the schema is public.
 */
const armor = new ApolloArmor({
  maxDepth: { n: 14 },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  maxTokens: { n: 2000 },
  costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
  blockFieldSuggestion: { enabled: false },
});

const protection = armor.protect();

/**
 * Validation rules and plugins for Apollo that refuse what is too deep, too wide or too costly.
 * The package is typed against the CommonJS face of @apollo/server; at run time it is the same class.
 */
export const queryLimits: {
  readonly rules: readonly ValidationRule[];
  readonly plugins: readonly ApolloServerPlugin[];
} = { rules: protection.validationRules, plugins: protection.plugins as unknown as ApolloServerPlugin[] };
