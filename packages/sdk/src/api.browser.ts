import { type ApiOptions, type Client, createApiOn, type paths } from './api.ts';

export type { ApiOptions, Client, paths } from './api.ts';

/**
 * The typed client of every route, for what `Converter` does not offer: it asks once, and gives answers as they come,
 * errors too. It has the key, gives it to no other host, and takes its defaults from the environment like `Converter`.
 * A file of a form needs a name: pass a `File`.
 *
 * @throws {InputError} at once, if an option is not usable
 *
 * @example
 * const api = createApi({ apiKey: 'YOUR_API_KEY' });
 * const { data, error } = await api.GET('/progress/{jobid}', { params: { path: { jobid } } });
 */
export function createApi(options: ApiOptions = {}): Client<paths> {
  return createApiOn(
    // Not every browser can send a stream. A large file is better left to `Converter`, which does not hold it in memory.
    { fetch: (url, init) => fetch(url, init), body: async (request) => ({ body: await request.blob() }) },
    options,
  );
}
