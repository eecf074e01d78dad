/** Something that the demo found wrong. Its message is for the person who runs it. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
