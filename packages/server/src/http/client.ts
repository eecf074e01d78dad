import type { RequestContext } from './env.ts';

/** The client has closed the connection, and gets no answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** Is aborted, with {@link ClientGone}, when the client hangs up before its answer has been sent. */
export function clientGone(c: RequestContext): AbortSignal {
  const { outgoing } = c.env;
  const gone = new AbortController();
  const onClose = () => gone.abort(new ClientGone());
  if (outgoing.destroyed) onClose();
  else outgoing.once('close', onClose);
  return gone.signal;
}
