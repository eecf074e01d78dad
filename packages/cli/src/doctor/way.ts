import type { Socket } from 'node:net';
import { systemMessage } from '../system-message.ts';
import { type Finding, failed, ok, skipped } from './finding.ts';
import { addressesOf, ask, isAddress, openSocket, openTunnel, secure, TunnelError } from './line.ts';
import { proxyFor, type UsedProxy } from './proxy.ts';
import { isCertificateProblem, tlsProblem } from './tls.ts';

/** The way from this machine to a server, of which each part can be looked at by itself. */
export class Way {
  readonly #url: URL;
  readonly #limit: () => AbortSignal;
  #used: UsedProxy | undefined;

  /** @param limit ends a step that takes too long */
  constructor(url: URL, limit: () => AbortSignal) {
    this.#url = url;
    this.#limit = limit;
  }

  /** Whether the proxy that is set connects. */
  async proxy(): Promise<Finding> {
    const url = this.#url;
    try {
      this.#used = proxyFor(url);
    } catch (error) {
      return failed(systemMessage(error));
    }
    if (!this.#used) return ok('None is used.');
    const { variable, url: proxy } = this.#used;
    const named = `${proxy.origin} (${variable})`;
    try {
      const socket = await (url.protocol === 'https:'
        ? openTunnel(this.#used, url, this.#limit())
        : openSocket(proxy, this.#limit()));
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

  /** Whether the name is known. */
  async dns(): Promise<Finding> {
    const url = this.#url;
    if (this.#used) return skipped('The proxy looks the name up.');
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

  /** Whether something listens. */
  async connection(): Promise<Finding> {
    const url = this.#url;
    if (this.#used) return skipped('The proxy connects.');
    try {
      (await openSocket(url, this.#limit())).destroy();
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

  /** Whether the certificate is trusted. */
  async tls(): Promise<Finding> {
    const url = this.#url;
    if (url.protocol === 'http:') return skipped('The address is http, which is not encrypted.');
    try {
      (await this.#open()).destroy();
      return ok('The certificate is trusted.');
    } catch (error) {
      return failed(tlsProblem(error as NodeJS.ErrnoException, url));
    }
  }

  /** A connection to the server that is ready for requests. */
  async #open(): Promise<Socket> {
    const url = this.#url;
    const signal = this.#limit();
    if (url.protocol === 'http:') return openSocket(this.#used?.url ?? url, signal);
    const socket = this.#used ? await openTunnel(this.#used, url, signal) : await openSocket(url, signal);
    return secure(socket, url, signal);
  }

  /** The head of the answer to a request. */
  async ask(method: string, path: string, headers: Record<string, string>) {
    const url = this.#url;
    const through = url.protocol === 'http:' ? this.#used : undefined;
    const whole = new URL(`${url.href.replace(/\/$/, '')}/${path}`);
    return ask(await this.#open(), { method, url: whole, headers, through }, this.#limit());
  }

  /** Whether an address that is written with http is one of https. */
  async speaksTls(): Promise<boolean> {
    const url = this.#url;
    if (url.protocol !== 'http:' || this.#used) return false;
    try {
      const signal = this.#limit();
      (await secure(await openSocket(url, signal), url, signal)).destroy();
      return true;
    } catch (error) {
      return isCertificateProblem(error as NodeJS.ErrnoException);
    }
  }
}
