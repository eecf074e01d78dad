/**
 * What the engines have in common whose tools know other pictures than sharp does. All of them meet in PNG: such a tool
 * decodes to it and encodes from it, and sharp does the rest.
 */
import { type Edge, type Engine, edgesBetween, type Output, type Run, type Task } from '../../engine.ts';
import { formatById } from '../../formats.ts';
import { labelled } from '../workers/outputs.ts';
import type { NotesFormat } from './notes.ts';
import { explainPictureFailure } from './picture.ts';
import { SHARP_OPTIONS, sharpVersion, sharpWorker, writePicture } from './sharp.ts';
import { lookAtPng, TURN_TOOLS, type TurnTool } from './turn.ts';

/** Where a tool puts what it decodes, if it is one picture. */
export const DECODED = 'out/decoded.png';
const SHAPED = 'shaped.png';
const PNG = formatById('png');

/** A picture that a tool has decoded, in the task's output folder: a PNG image, if it says nothing else. */
export interface Decoded extends Output {
  /** The pixels are as they should be seen, whatever the EXIF data say. */
  readonly isUpright?: boolean;
  /** A file that tells which colours are meant, where the decoded picture does not. */
  readonly coloursIn?: string;
}

/** An engine for pictures, as far as it differs from others. */
interface PictureTool<Tool extends string>
  extends Pick<Engine<Tool>, 'name' | 'tools' | 'needs' | 'edges' | 'detect'> {
  /**
   * Decodes a task's input, in the shape that it has.
   *
   * @returns the pictures, in their order
   */
  decode(task: Task, run: Run<Tool>): Promise<readonly Decoded[]>;
  /**
   * Writes the output in a format that sharp does not write, and in the shape that the client has asked for; most often
   * from what {@link pngOf} returns.
   */
  encode?(task: Task, run: Run<Tool | TurnTool>): Promise<void>;
}

/** The engine of a tool that decodes pictures, encodes them, or both. */
export function pictureEngine<Tool extends string>(tool: PictureTool<Tool>): Engine<Tool | TurnTool> {
  const { name, tools, needs = {}, edges } = tool;
  return {
    name,
    tools: { ...TURN_TOOLS, ...tools },
    needs,
    weight: 1,
    edges,
    worker: sharpWorker,

    async detect(host) {
      return (await sharpVersion(host)) && tool.detect(host);
    },

    async convert(task, run) {
      try {
        if (task.to.id in SHARP_OPTIONS) return await finish(await tool.decode(task, run), task, run);
        await tool.encode?.(task, run);
        return [{ path: task.output }];
      } catch (error) {
        throw explainPictureFailure(error, task);
      }
    },
  };
}

/** Gives each decoded picture the format and the shape that the client has asked for. */
async function finish(decoded: readonly Decoded[], task: Task, run: Run): Promise<Output[]> {
  const { to, options, output } = task;
  const outputs: Output[] = [];
  for (const { path: input, label, format = PNG.id, isUpright = false, coloursIn } of decoded) {
    const named = label ? { label } : {};
    if (format === to.id && !isWished(task) && !isUpright) {
      outputs.push({ path: input, ...named });
      continue;
    }
    const path = label ? labelled(output, label) : output;
    const from = formatById(format);
    const meant = { isUpright, ...(coloursIn && { coloursIn }) };
    await writePicture({ input, output: path, from, to, options, ...meant }, run);
    outputs.push({ path, ...named });
  }
  return outputs;
}

/** Whether a client has asked for anything, beside what moves to stay so. */
export const isWished = ({ options }: Task): boolean =>
  Object.entries(options).some(([name, value]) => name !== 'animated' || value === false);

/** What a tool that gets a PNG image does not understand of it. */
interface Misread {
  /** Palettes: so there must be none. */
  readonly palettes?: boolean;
  /** Profiles: so its colours must be those that are taken for granted; or those of grey alone. */
  readonly profiles?: boolean | 'grey';
}

/** A task's picture as an upright PNG image, in the shape that the client has asked for, for a tool that cannot shape it. */
export async function pngOf(task: Task, run: Run<TurnTool>, misread: Misread = {}): Promise<string> {
  return (await pngWithNotes(task, run, undefined, misread)).path;
}

/** The same, and the notes of the picture as a format has them, in a file of their own: undefined where there are none. */
export async function pngWithNotes(
  task: Task,
  run: Run<TurnTool>,
  notesAs: NotesFormat | undefined,
  { palettes, profiles }: Misread = {},
): Promise<{ path: string; notes?: string | undefined }> {
  const { input, from, options } = task;
  const isAsItShouldBe = from === PNG && !palettes && !profiles && !isWished(task);
  if (isAsItShouldBe) {
    const { turn, isOdd, hasNotes } = await lookAtPng(input, run);
    if (!turn && !isOdd && !(hasNotes && notesAs)) return { path: input };
  }
  const meant = { isSrgb: profiles === true, hasSrgbGrey: profiles === 'grey', ...(notesAs && { notesAs }) };
  const made = await writePicture({ input, output: SHAPED, from, to: PNG, options, ...meant }, run);
  return { path: SHAPED, notes: made[1]?.path };
}

/** Edges straight to all that sharp writes, from pictures that many people have or that lose something when they are decoded. */
export function edgesToAll(from: readonly string[], fidelity: number): Edge[] {
  const { jpg, png, webp, avif, tiff, gif } = SHARP_OPTIONS;
  return [
    ...edgesBetween(from, ['png'], { fidelity, cost: 8, options: png }),
    ...edgesBetween(from, ['tiff'], { fidelity, cost: 8, options: tiff }),
    ...edgesBetween(from, ['webp'], { fidelity: fidelity * 0.95, cost: 10, options: webp }),
    ...edgesBetween(from, ['avif'], { fidelity: fidelity * 0.95, cost: 10, options: avif }),
    ...edgesBetween(from, ['jpg'], { fidelity: fidelity * 0.9, cost: 8, options: jpg }),
    ...edgesBetween(from, ['gif'], { fidelity: fidelity * 0.6, cost: 10, options: gif }),
  ];
}
