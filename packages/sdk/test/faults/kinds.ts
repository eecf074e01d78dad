/** The ways in which a connection breaks. */
import { answerOf, type Fault } from './proxy.ts';

export interface FaultKind {
  name: string;
  /** Of a request whose body, and whose answer's body, have their middle there (in bytes). */
  at(middle: { request: number; answer: number }): Fault;
  /** The error of a call if it happens again and again. */
  error: string;
  /** Whether a download gets further each time. */
  resumable?: true;
  /** Whether nothing ends it but a time limit. */
  silent?: true;
}

const PATIENT_MS = 30_000;

/** How long a client waits: where a connection ends, so long that a busy machine makes no silence of it. */
export function patienceFor({ silent }: FaultKind): { readonly attemptTimeout?: number } {
  return silent ? {} : { attemptTimeout: PATIENT_MS };
}

type Break = Extract<Fault, { by: string }>['by'];

const inRequest = (by: Break): FaultKind['at'] => {
  return ({ request }) => ({ of: 'request', in: request ? 'body' : 'head', after: request, by });
};
const inAnswer = (by: Break): FaultKind['at'] => {
  return ({ answer }) => ({ of: 'answer', in: 'body', after: answer, by });
};
const inHead = (after: number, by: Break): FaultKind['at'] => {
  return () => ({ of: 'answer', in: 'head', after, by });
};
const answered = (status: number, headers?: Record<string, string>, asked = false): FaultKind['at'] => {
  return () => ({ answer: answerOf(status, headers), asked });
};

export const FAULTS: readonly FaultKind[] = [
  { name: 'a request that is cut', at: inRequest('cut'), error: 'ConnectionError' },
  { name: 'a request that is reset', at: inRequest('reset'), error: 'ConnectionError' },
  { name: 'a request that stalls', at: inRequest('stall'), error: 'TimeoutError', silent: true },
  { name: 'no answer but a cut', at: inHead(0, 'cut'), error: 'ConnectionError' },
  { name: 'no answer but a reset', at: inHead(0, 'reset'), error: 'ConnectionError' },
  { name: 'no answer but silence', at: inHead(0, 'stall'), error: 'TimeoutError', silent: true },
  { name: 'an answer that is cut in its head', at: inHead(40, 'cut'), error: 'ConnectionError' },
  { name: 'half an answer and a cut', at: inAnswer('cut'), error: 'ConnectionError', resumable: true },
  { name: 'half an answer and a reset', at: inAnswer('reset'), error: 'ConnectionError', resumable: true },
  {
    name: 'half an answer and silence',
    at: inAnswer('stall'),
    error: 'TimeoutError',
    resumable: true,
    silent: true,
  },
  { name: 'a 502 in place of the server', at: answered(502), error: 'UnavailableError' },
  { name: 'a 504 after the server did it', at: answered(504, {}, true), error: 'UnavailableError' },
  { name: 'a 503 with Retry-After', at: answered(503, { 'Retry-After': '0' }), error: 'UnavailableError' },
  { name: 'a 429 with Retry-After', at: answered(429, { 'Retry-After': '0' }), error: 'RateLimitError' },
];
