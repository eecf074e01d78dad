/** Holds an answer against the contract: the route that it belongs to, its status, and its body. */
import type { z } from '@hono/zod-openapi';
import { ROUTES } from '../routes/all.ts';
import { type Exchange, jsonOf } from './exchange.ts';

interface Response {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

/** What the contract says of an answer. */
export interface ContractFindings {
  /** Whether the contract knows this status on this route. */
  readonly isKnownStatus: boolean;
  /** What is wrong with the body: where, and why. */
  readonly problems: readonly { readonly field: string; readonly problem: string }[];
}

/** @returns undefined if the request belongs to no route of the contract */
export function checkContract(exchange: Exchange): ContractFindings | undefined {
  const path = exchange.path.split('?')[0] ?? '';
  const route = ROUTES.find(
    ({ method, path: template }) => method === exchange.method.toLowerCase() && matches(template, path),
  );
  if (!route) return undefined;
  const responses: Readonly<Record<string, Response>> = route.responses;
  const response = responses[exchange.status];
  if (!response) return { isKnownStatus: false, problems: [] };
  const schema = response.content?.['application/json']?.schema;
  const issues = isSchema(schema) ? (schema.safeParse(jsonOf(exchange)).error?.issues ?? []) : [];
  return {
    isKnownStatus: true,
    problems: issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })),
  };
}

/** The base URL may have a path of its own, so that only the end counts. */
function matches(template: string, path: string): boolean {
  const pattern = template.replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`${pattern}$`).test(path);
}

function isSchema(schema: unknown): schema is z.ZodType {
  return typeof schema === 'object' && schema !== null && 'safeParse' in schema;
}
