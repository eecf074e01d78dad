import { type Converter, isConverterError, type KeyPairList } from '@converter/sdk';
import type { Connection } from '../connection.ts';
import { credentialsPath, isReadByOthers } from '../credentials.ts';
import { systemMessage } from '../system-message.ts';
import { corsProblem } from './cors.ts';
import { type Finding, failed, ok, STEPS, type StepName, skipped, warning } from './finding.ts';
import { Way } from './way.ts';

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

/** Looks at everything between this machine and a conversion, and gives what it finds. Nothing is converted. */
export class Examination {
  readonly #patient: Patient;
  readonly #way: Way;
  #pairs: KeyPairList | undefined;

  constructor(patient: Patient) {
    this.#patient = patient;
    this.#way = new Way(patient.url, () => patient.limit());
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
      proxy: () => this.#way.proxy(),
      dns: () => this.#way.dns(),
      connection: () => this.#way.connection(),
      tls: () => this.#way.tls(),
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

  async #api(): Promise<Finding> {
    const { url, converter, limit } = this.#patient;
    try {
      const { supported_pairs: pairs } = await converter.publicPairs({ signal: limit() });
      return ok(`The server offers ${pairs.length} conversions.`);
    } catch (error) {
      if (await this.#way.speaksTls()) {
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
    const problem = await corsProblem(origin, (...question) => this.#way.ask(...question)).catch(
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
}

function detailOf(error: unknown): string {
  return isConverterError(error) ? error.detail : systemMessage(error);
}
