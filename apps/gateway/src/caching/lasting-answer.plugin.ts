import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { CountedQuestion } from '@vicino/answering';
import type { FastifyRequest } from 'fastify';
import type { Holds } from './answer-memory.js';
import { dependsOnMinute, isForEverybody } from './for-everybody.js';

/** What the plugin needs of the context of a request. Nest adds the request of the platform. */
export interface PassingContext {
  readonly req?: FastifyRequest;
  /** True once something in the answer is lesser than it will be in a moment. */
  passing: boolean;
  /** What was asked for the answer. */
  readonly asked: CountedQuestion[];
}

/** An answer that is the same for whoever asks the same, while nothing changes. */
export interface LastingAnswer {
  readonly holds: Holds;
  readonly asked: readonly CountedQuestion[];
}

const lasting = new WeakMap<IncomingMessage, LastingAnswer>();

/** Undefined for an answer that does not last. */
export function lastingAnswerTo(request: IncomingMessage): LastingAnswer | undefined {
  return lasting.get(request);
}

/** Marks the requests whose answers may be remembered: public reads, answered without errors and in full. */
export function lastingAnswers(): ApolloServerPlugin<PassingContext> {
  return {
    async requestDidStart() {
      return Promise.resolve({
        async willSendResponse({ document, request, contextValue, response }) {
          const { body } = response;
          const whole = body.kind === 'single' && body.singleResult.errors === undefined;
          const raw = contextValue.req?.raw;
          if (!whole || contextValue.passing || document === undefined || raw === undefined) return Promise.resolve();
          if (isForEverybody(document, request.variables)) {
            const holds = dependsOnMinute(document, request.variables) ? 'MINUTE' : 'DAY';
            lasting.set(raw, { holds, asked: contextValue.asked });
          }
          return Promise.resolve();
        },
      });
    },
  };
}
