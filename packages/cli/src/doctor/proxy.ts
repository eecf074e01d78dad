/** The proxy that a request goes through, by the environment, as the SDK reads it. */
export interface UsedProxy {
  /** The variable that says so. */
  readonly variable: string;
  readonly url: URL;
}

/** A variable is set to what is no proxy. */
class ProxyVariableError extends Error {
  override readonly name = 'ProxyVariableError';
}

/**
 * @returns undefined if the request goes straight to its server
 * @throws {ProxyVariableError} if the variable cannot be used
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv = process.env): UsedProxy | undefined {
  const pairs = [
    ...(url.protocol === 'https:' ? [['https_proxy', 'HTTPS_PROXY']] : []),
    ['http_proxy', 'HTTP_PROXY'],
  ];
  // An empty one of small letters switches the other off.
  const names = pairs.map((pair) => pair.find((name) => env[name] !== undefined));
  const variable = names.find((name) => name !== undefined && env[name]);
  if (variable === undefined || isLeftOut(url, env.no_proxy ?? env.NO_PROXY ?? '')) return undefined;
  const value = env[variable] ?? '';
  if (!/^https?:/i.test(value) || !URL.canParse(value)) {
    throw new ProxyVariableError(
      `${variable} is not a proxy's address. Set it to one such as http://proxy.example:3128, or unset it.`,
    );
  }
  return { variable, url: new URL(value) };
}

/** Whether `NO_PROXY` names the host, or a domain that it is in. */
function isLeftOut({ hostname, port, protocol }: URL, list: string): boolean {
  const own = port || (protocol === 'https:' ? '443' : '80');
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', wanted] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
      const domain = name.replace(/^\*?\./, '');
      return (
        (wanted === undefined || wanted === own) && (hostname === domain || hostname.endsWith(`.${domain}`))
      );
    });
}
