import type { ApiKey, KeySettings, KeyStore } from '../domain/store.ts';
import { hashKey, keyPrefix, newKey } from './key.ts';

const UNLIMITED = -1;

/** Creates and changes API keys. */
export class Keys {
  readonly #store: KeyStore;

  constructor(store: KeyStore) {
    this.#store = store;
  }

  /**
   * Creates a key.
   *
   * @param settings without limits by default
   * @returns its text, which cannot be had again
   */
  async create(settings: Partial<KeySettings> = {}): Promise<string> {
    const text = newKey();
    await this.#insert(text, settings);
    return text;
  }

  /** Makes sure that a key with this text is known and has no limits. */
  async ensure(text: string, name: string): Promise<void> {
    const found = await this.#store.findByHash(hashKey(text));
    if (!found) await this.#insert(text, { name });
    else await this.#store.update(found.id, { quota: UNLIMITED, pairs: undefined, revokedAt: undefined });
  }

  /** Whether a key with this text is known and not revoked. */
  async isValid(text: string): Promise<boolean> {
    const found = await this.#store.findByHash(hashKey(text));
    return found !== undefined && found.revokedAt === undefined;
  }

  list(): Promise<ApiKey[]> {
    return this.#store.list();
  }

  /** @returns whether there is such a key */
  set(id: number, change: Partial<KeySettings>): Promise<boolean> {
    return this.#store.update(id, change);
  }

  /** From now on the key is not known any more. @returns whether there is such a key */
  revoke(id: number): Promise<boolean> {
    return this.#store.update(id, { revokedAt: Date.now() });
  }

  #insert(text: string, { name = '', quota = UNLIMITED, pairs }: Partial<KeySettings>): Promise<ApiKey> {
    return this.#store.insert(hashKey(text), keyPrefix(text), { name, quota, pairs });
  }
}
