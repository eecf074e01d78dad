/** What a server may do beyond the hosted API, and then announces in a header of every answer. */
export type Feature = 'idempotency-key' | 'options' | 'progress-wait' | 'sync-wait';

/** What an answer announces. An error without the header tells nothing: it may come from a proxy before the server. */
export function announcedBy({ headers, ok }: Response): readonly string[] | undefined {
  const header = headers.get('Converter-Features');
  return header?.split(/[\s,]+/) ?? (ok ? [] : undefined);
}
