/**
 * Moonshine's decoder as it is distributed tells no word times. The times are in its cross attentions, which are values inside
 * of the model. This adds them to the model's outputs, by adding to the protocol buffer that an ONNX file is.
 *
 * Field numbers are those of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */

/** The layers whose attentions follow the sound best. */
const LAYERS = [4, 5];
/** The names of the added outputs. */
export const ATTENTIONS = LAYERS.map((layer) => `attention.${layer}`);
const insideOf = (layer: number) => `/model/decoder/layers.${layer}/encoder_attn/Softmax_output_0`;

const MODEL_GRAPH = 7;
const GRAPH_NODE = 1;
const GRAPH_OUTPUT = 12;
const NODE_OUTPUT = 2;
const NODE_TYPE = 4;
const NODE_ATTRIBUTE = 5;
const ATTRIBUTE_GRAPH = 6;
const VALUE_NAME = 1;
const VALUE_TYPE = 2;
/** A tensor of 32-bit numbers, of whatever shape. */
const TENSOR_OF_FLOATS = Buffer.from([0x0a, 2, 8, 1]);

/** The decoder, with the attentions of {@link ATTENTIONS} as further outputs. */
export function withAttentions(model: Buffer): Buffer {
  return edited(model, MODEL_GRAPH, (graph) => {
    const withNodes = edited(graph, GRAPH_NODE, addToBranches);
    return Buffer.concat([withNodes, ...ATTENTIONS.map((name) => field(GRAPH_OUTPUT, outputNamed(name)))]);
  });
}

/** The decoder is one choice between two graphs: with what earlier steps have left, and without. */
function addToBranches(node: Buffer): Buffer {
  const isChoice = [...fieldsOf(node)].some(
    ({ number, content }) => number === NODE_TYPE && content.toString('latin1') === 'If',
  );
  if (!isChoice) return node;
  const values = LAYERS.map((layer) => field(GRAPH_OUTPUT, outputNamed(insideOf(layer))));
  const withBranches = edited(node, NODE_ATTRIBUTE, (attribute) =>
    edited(attribute, ATTRIBUTE_GRAPH, (branch) => Buffer.concat([branch, ...values])),
  );
  const outputs = ATTENTIONS.map((name) => field(NODE_OUTPUT, Buffer.from(name)));
  return Buffer.concat([withBranches, ...outputs]);
}

function outputNamed(name: string): Buffer {
  return Buffer.concat([field(VALUE_NAME, Buffer.from(name)), field(VALUE_TYPE, TENSOR_OF_FLOATS)]);
}

/** A message in which the contents of all fields of a number are others. */
function edited(message: Buffer, number: number, edit: (content: Buffer) => Buffer): Buffer {
  const fields = [...fieldsOf(message)];
  return Buffer.concat(
    fields.map((each) => (each.number === number ? field(number, edit(each.content)) : each.whole)),
  );
}

interface Field {
  readonly number: number;
  readonly content: Buffer;
  /** With its number and length. */
  readonly whole: Buffer;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

function* fieldsOf(message: Buffer): Generator<Field> {
  for (let at = 0; at < message.length; ) {
    const start = at;
    const [tag, afterTag] = readVarint(message, at);
    const [number, kind] = [Math.floor(tag / 8), tag % 8];
    let from = afterTag;
    if (kind === VARINT) [, at] = readVarint(message, from);
    else if (kind === FIXED_64) at = from + 8;
    else if (kind === FIXED_32) at = from + 4;
    else if (kind === LENGTH_DELIMITED) {
      const [length, after] = readVarint(message, from);
      from = after;
      at = from + length;
    } else throw new TypeError(`A protocol buffer has no fields of kind ${kind}.`);
    yield { number, content: message.subarray(from, at), whole: message.subarray(start, at) };
  }
}

function readVarint(buffer: Buffer, start: number): [value: number, end: number] {
  let value = 0;
  for (let at = start, factor = 1; ; at++, factor *= 128) {
    const byte = buffer.readUInt8(at);
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at + 1];
  }
}

function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + LENGTH_DELIMITED), varint(content.length), content]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}
