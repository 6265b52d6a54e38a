import type { ApolloServerPlugin } from '@apollo/server';

/** Tells browsers and proxies to keep no answer: what holds of one changes within the second, and a proxy is not told. */
export function noStore(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }) => {
        response.http.headers.set('cache-control', 'no-store');
      },
    }),
  };
}
