import type { Socket } from 'node:net';
import { type Converter, isConverterError, type KeyPairList } from '@converter/sdk';
import type { Connection } from '../connection.ts';
import { credentialsPath, isReadByOthers } from '../credentials.ts';
import { systemMessage } from '../system-message.ts';
import { corsProblem } from './cors.ts';
import { addressesOf, ask, isAddress, openSocket, openTunnel, secure, TunnelError } from './line.ts';
import { proxyFor, type UsedProxy } from './proxy.ts';
import { isCertificateProblem, tlsProblem } from './tls.ts';

/** What is looked at, in this order. */
export const STEPS = [
  'settings',
  'proxy',
  'dns',
  'connection',
  'tls',
  'api',
  'cors',
  'key',
  'quota',
] as const;

/** One of {@link STEPS}. */
export type StepName = (typeof STEPS)[number];

/** What was found: all is well, something to know, a fault with its remedy, or a reason why it was not looked at. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly detail: string;
}

/** What is examined. */
export interface Patient {
  readonly url: URL;
  readonly connection: Connection;
  readonly converter: Converter;
  /** The page that browsers would ask from; undefined if nobody said. */
  readonly origin: string | undefined;
  /** Ends a step that takes too long. */
  limit(): AbortSignal;
}

/** Some page of the web. */
const ANY_ORIGIN = 'https://example.com';

const ok = (detail: string): Finding => ({ state: 'ok', detail });
const warning = (detail: string): Finding => ({ state: 'warning', detail });
const failed = (detail: string): Finding => ({ state: 'failed', detail });
const skipped = (detail: string): Finding => ({ state: 'skipped', detail });

/** Looks at everything between this machine and a conversion, and gives what it finds. Nothing is converted. */
export class Examination {
  readonly #patient: Patient;
  #proxy: UsedProxy | undefined;
  #pairs: KeyPairList | undefined;

  constructor(patient: Patient) {
    this.#patient = patient;
  }

  /** Each step's finding. What rests on something that failed is skipped. */
  async *run(): AsyncGenerator<{ step: StepName } & Finding> {
    let broken: StepName | undefined;
    for (const step of STEPS) {
      const finding =
        broken === undefined ? await this.#look(step) : skipped(`It needs what failed: ${broken}.`);
      // Pages in browsers and this command are two clients of the same server.
      if (finding.state === 'failed' && step !== 'cors') broken ??= step;
      yield { step, ...finding };
    }
  }

  #look(step: StepName): Promise<Finding> {
    const looks: Record<StepName, () => Promise<Finding>> = {
      settings: () => this.#settings(),
      proxy: () => this.#proxyStep(),
      dns: () => this.#dns(),
      connection: () => this.#connection(),
      tls: () => this.#tls(),
      api: () => this.#api(),
      cors: () => this.#cors(),
      key: () => this.#key(),
      quota: () => this.#quota(),
    };
    return looks[step]();
  }

  async #settings(): Promise<Finding> {
    const { baseUrl, baseUrlFrom, keyFrom } = this.#patient.connection;
    const key = keyFrom === undefined ? 'There is no key' : `The key is from ${keyFrom}`;
    const said = `The server is ${baseUrl} (${baseUrlFrom}). ${key}.`;
    const path = credentialsPath();
    if (isReadByOthers(path) && keyFrom?.startsWith('profile ')) {
      return warning(`${said} Other users can read ${path}. Run: chmod 600 ${path}`);
    }
    return ok(said);
  }

  async #proxyStep(): Promise<Finding> {
    const { url, limit } = this.#patient;
    try {
      this.#proxy = proxyFor(url);
    } catch (error) {
      return failed(systemMessage(error));
    }
    if (!this.#proxy) return ok('None is used.');
    const { variable, url: proxy } = this.#proxy;
    const named = `${proxy.origin} (${variable})`;
    try {
      const socket = await (url.protocol === 'https:'
        ? openTunnel(this.#proxy, url, limit())
        : openSocket(proxy, limit()));
      socket.destroy();
      return ok(`${named} answers.`);
    } catch (error) {
      const leave = `NO_PROXY=${url.hostname} leaves the server out.`;
      if (error instanceof TunnelError && error.status === 407) {
        return failed(`The proxy ${named} wants a password. Set ${variable}=http://user:password@host:port.`);
      }
      if (error instanceof TunnelError) {
        return failed(
          `The proxy ${named} answers ${error.status} for ${url.host} instead of connecting. ${leave}`,
        );
      }
      return failed(
        `The proxy ${named} cannot be reached: ${systemMessage(error)} Correct ${variable}; ${leave}`,
      );
    }
  }

  async #dns(): Promise<Finding> {
    const { url } = this.#patient;
    if (this.#proxy) return skipped('The proxy looks the name up.');
    if (isAddress(url)) return skipped(`${url.hostname} is an address.`);
    try {
      return ok(`${url.hostname} is ${(await addressesOf(url)).join(', ')}.`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTFOUND')
        return failed(`There is no host ${url.hostname}. Check the spelling, or the VPN.`);
      return failed(`The name server does not answer (${code}). Check this machine's network.`);
    }
  }

  async #connection(): Promise<Finding> {
    const { url, limit } = this.#patient;
    if (this.#proxy) return skipped('The proxy connects.');
    try {
      (await openSocket(url, limit())).destroy();
      return ok(`${url.host} takes connections.`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ECONNREFUSED') {
        return failed(`Nothing listens at ${url.host}. Start the server, or correct the port.`);
      }
      if ((error as Error).name === 'TimeoutError') {
        return failed(`${url.host} does not answer. A firewall may be in the way, or the server is off.`);
      }
      return failed(`${url.host} cannot be reached: ${systemMessage(error)}`);
    }
  }

  async #tls(): Promise<Finding> {
    const { url } = this.#patient;
    if (url.protocol === 'http:') return skipped('The address is http, which is not encrypted.');
    try {
      (await this.#open()).destroy();
      return ok('The certificate is trusted.');
    } catch (error) {
      return failed(tlsProblem(error as NodeJS.ErrnoException, url));
    }
  }

  async #api(): Promise<Finding> {
    const { url, converter, limit } = this.#patient;
    try {
      const { supported_pairs: pairs } = await converter.publicPairs({ signal: limit() });
      return ok(`The server offers ${pairs.length} conversions.`);
    } catch (error) {
      if (await this.#speaksTls()) {
        return failed(`${url.host} speaks https, not http. Set the base URL to https://${url.host}.`);
      }
      const isOther =
        isConverterError(error, 'InvalidResponseError') || isConverterError(error, 'NotFoundError');
      if (isOther) {
        return failed(`${url.href} answers, but is no Converter API. Set the base URL to where the API is.`);
      }
      return failed(detailOf(error));
    }
  }

  async #cors(): Promise<Finding> {
    const { origin = ANY_ORIGIN } = this.#patient;
    const ask = this.#ask.bind(this);
    const problem = await corsProblem(origin, ask).catch(
      (error) => `The question failed: ${systemMessage(error)}`,
    );
    const who = this.#patient.origin === undefined ? 'Pages of other origins' : `Pages of ${origin}`;
    if (problem === undefined) return ok(`${who} may ask.`);
    const detail = `${who} may not ask: ${problem} CONVERTER_CORS_ORIGINS of the server says which may.`;
    return this.#patient.origin === undefined
      ? warning(`${detail} It matters to browsers alone.`)
      : failed(detail);
  }

  async #key(): Promise<Finding> {
    const { connection, converter, limit } = this.#patient;
    const { apiKey, keyFrom } = connection;
    if (apiKey === undefined) {
      return failed('There is no key. Set CONVERTER_API_KEY, or pass --api-key-file or --profile.');
    }
    try {
      this.#pairs = await converter.pairs({ signal: limit() });
      return ok(`The server knows the key, which may use ${this.#pairs.supported_pairs.length} conversions.`);
    } catch (error) {
      if (isConverterError(error) && error.status === 401) {
        return failed(`The server does not know the key from ${keyFrom}: ${error.detail}`);
      }
      return failed(detailOf(error));
    }
  }

  async #quota(): Promise<Finding> {
    const left = this.#pairs?.remaining_quota;
    if (left === undefined) return skipped('The server does not tell.');
    if (left === -1) return ok('It is not limited.');
    return left > 0
      ? ok(`${left} conversions are left.`)
      : failed('No conversion is left. Ask for more, or wait.');
  }

  /** A connection to the server that is ready for requests. */
  async #open(): Promise<Socket> {
    const { url, limit } = this.#patient;
    const signal = limit();
    if (url.protocol === 'http:') return openSocket(this.#proxy?.url ?? url, signal);
    const socket = this.#proxy ? await openTunnel(this.#proxy, url, signal) : await openSocket(url, signal);
    return secure(socket, url, signal);
  }

  async #ask(method: string, path: string, headers: Record<string, string>) {
    const { url, limit } = this.#patient;
    const through = url.protocol === 'http:' ? this.#proxy : undefined;
    const whole = new URL(`${url.href.replace(/\/$/, '')}/${path}`);
    return ask(await this.#open(), { method, url: whole, headers, through }, limit());
  }

  /** Whether an address that is written with http is one of https. */
  async #speaksTls(): Promise<boolean> {
    const { url, limit } = this.#patient;
    if (url.protocol !== 'http:' || this.#proxy) return false;
    try {
      const signal = limit();
      (await secure(await openSocket(url, signal), url, signal)).destroy();
      return true;
    } catch (error) {
      return isCertificateProblem(error as NodeJS.ErrnoException);
    }
  }
}

function detailOf(error: unknown): string {
  return isConverterError(error) ? error.detail : systemMessage(error);
}
