import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ApiKey } from '../domain/store.ts';

/** What a request carries through the app. */
export interface Env {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** On every route that needs a key. */
    key: ApiKey;
  };
}

/** A request on its way through the app. */
export type RequestContext = Context<Env>;
