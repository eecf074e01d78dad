/** Whether a connection failed for what is wrong with the server's certificate. */
export function isCertificateProblem({ code = '' }: NodeJS.ErrnoException): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code);
}

/** Why a secure connection cannot be made, and what would help. */
export function tlsProblem(
  error: NodeJS.ErrnoException & { reason?: string },
  { host, hostname, pathname }: URL,
): string {
  const { code = '', message } = error;
  if (/WRONG_VERSION|PACKET_LENGTH|HTTP_REQUEST/.test(code)) {
    return `${host} speaks http, not https. Set the base URL to http://${host}${pathname === '/' ? '' : pathname}.`;
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return `The certificate of ${host} is not valid on ${new Date().toISOString().slice(0, 10)}. Renew it, or set this machine's clock.`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `The certificate of ${host} is for another host than ${hostname}: ${error.reason ?? message}`;
  }
  if (isCertificateProblem(error)) {
    return `Nobody that this machine trusts has signed the certificate of ${host} (${code}). Name its authority by NODE_EXTRA_CA_CERTS=ca.pem.`;
  }
  return `A secure connection to ${host} cannot be made: ${code || message}.`;
}
