import type { paths } from '@converter/openapi/types';
import createClient, { type Client } from 'openapi-fetch';
import { readConfig } from './config.ts';
import { errorFromFailure } from './errors/from-failure.ts';
import type { ConverterOptions } from './options.ts';
import type { Fetch, FetchInit } from './platform.ts';
import { followRedirects } from './redirects.ts';

export type { paths } from '@converter/openapi/types';
export type { Client } from 'openapi-fetch';

/** How to reach the API; with the same defaults as for a `Converter`. */
export type ApiOptions = Pick<ConverterOptions, 'apiKey' | 'baseUrl' | 'fetch' | 'headers'>;

/** What platforms do differently. */
export interface ApiPlatform {
  fetch: Fetch;
  /** The body of a request, as this platform's `fetch` takes it. */
  body(request: Request): Promise<Pick<FetchInit, 'body' | 'duplex'>>;
}

/** The typed client of every route, which has the key and gives it to no other host. */
export function createApiOn(platform: ApiPlatform, options: ApiOptions): Client<paths> {
  const { baseUrl, apiKey, fetch, headers: usual } = readConfig(options, platform);
  const { origin } = new URL(baseUrl);

  async function send(request: Request): Promise<Response> {
    const { method, signal } = request;
    const start = new URL(request.url);
    const body = method === 'GET' || method === 'HEAD' ? {} : await platform.body(request);
    const get = (url: URL, sameHost: boolean) => {
      const headers = new Headers(request.headers);
      if (!sameHost || url.origin !== origin) headers.delete('X-API-Key');
      else {
        for (const [name, value] of usual) if (!headers.has(name)) headers.set(name, value);
        if (apiKey !== undefined) headers.set('X-API-Key', apiKey);
      }
      // Anything but 'error' makes Node's fetch keep a whole upload, in case that it has to send it once more.
      return fetch(url.href, {
        ...body,
        method,
        headers,
        signal,
        redirect: 'body' in body ? 'error' : 'manual',
      });
    };
    try {
      return await (method === 'GET' ? followRedirects(start, get) : get(start, true));
    } catch (failure) {
      const place = { request: { method, url: start.origin + start.pathname } };
      throw errorFromFailure(failure, start, place, signal);
    }
  }
  return createClient<paths>({ baseUrl, fetch: send, bodySerializer: toForm });
}

/** Every body of the API is a form; a list stands for several fields of the same name, and an object for its JSON. */
function toForm(fields: unknown): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields as object)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      form.append(name, value instanceof Blob || typeof value !== 'object' ? value : JSON.stringify(value));
    }
  }
  return form;
}
