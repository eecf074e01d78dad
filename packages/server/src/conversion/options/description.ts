/** What people are told of options: as JSON Schema, by an example, and in sentences about those that are wrong. */
import { z } from 'zod';
import type { Options, OptionsSchema } from '../options.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Issue = z.core.$ZodIssue;

/** A schema's options for programs and people. */
export interface OptionsDescription {
  /** JSON Schema, 2020-12. */
  readonly schema: JsonSchema;
  /** Valid options, made of the examples of each. */
  readonly example: Options;
}

/** Describes the options that a schema allows. */
export function describeOptions(options: OptionsSchema): OptionsDescription {
  const schema = z.toJSONSchema(options, { io: 'input', override: dropOwnLimits });
  const examples = Object.entries(schema.properties ?? {}).flatMap(([name, option]) =>
    typeof option === 'object' && option.examples ? [[name, option.examples[0]] as const] : [],
  );
  return { schema, example: Object.fromEntries(examples) };
}

/**
 * What is wrong with some options, each time with what would be right; empty if nothing is.
 *
 * @param owner who knows the options, such as a pair's name
 */
export function faultsIn(options: Options, schema: OptionsSchema, owner: string): string[] {
  const issues = schema.safeParse(options).error?.issues ?? [];
  const description = issues.length > 0 ? describeOptions(schema).schema : {};
  return [...new Set(issues.map((issue) => faultOf(issue, description, owner)))];
}

function faultOf(issue: Issue, description: JsonSchema, owner: string): string {
  const place = issue.path.reduce<JsonSchema | undefined>(partOf, description);
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : owner;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(place?.properties ?? {});
    const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${name} has no option ${unknown}; it has ${known.length > 0 ? `only ${known.join(', ')}` : 'none'}`;
  }
  // The vocabulary's own messages continue a sentence.
  return `${name} ${issue.message.startsWith('must ') ? issue.message : `must be ${place ? kindOf(place) : 'another'}`}`;
}

function partOf(schema: JsonSchema | undefined, step: PropertyKey): JsonSchema | undefined {
  const part = typeof step === 'string' ? schema?.properties?.[step] : schema?.items;
  return typeof part === 'object' && !Array.isArray(part) ? part : undefined;
}

/** What a schema allows, in words: `a whole number from 1 to 100 (%)`. */
function kindOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map((kind) => kindOf(kind as JsonSchema)).join(' or ');
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values)
    return `${values.length > 1 ? 'one of ' : ''}${values.map((value) => JSON.stringify(value)).join(', ')}`;
  const example = schema.examples?.[0];
  const unit = typeof schema.unit === 'string' ? ` (${schema.unit})` : '';
  switch (schema.type) {
    case 'integer':
      return `a whole number${rangeOf(schema)}${unit}`;
    case 'number':
      return `a number${rangeOf(schema)}${unit}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list${example === undefined ? '' : ` such as ${JSON.stringify(example)}`}`;
    case 'object':
      return `an object with ${Object.keys(schema.properties ?? {}).join(', ')}`;
    default:
      return `text${lengthOf(schema)}${example === undefined ? '' : ` such as ${JSON.stringify(example)}`}`;
  }
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  if (minimum === undefined) return maximum === undefined ? '' : ` of at most ${maximum}`;
  return maximum === undefined ? ` of at least ${minimum}` : ` from ${minimum} to ${maximum}`;
}

function lengthOf({ minLength = 0, maxLength }: JsonSchema): string {
  return maxLength === undefined ? '' : ` of ${minLength} to ${maxLength} characters`;
}

/** The limits of JavaScript's whole numbers are none that anybody has set. */
function dropOwnLimits({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
