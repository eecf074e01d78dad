/** A name or a text as SQL writes it, between marks. */
export function quoted(name: string, mark = '"'): string {
  return mark + name.replaceAll(mark, mark + mark) + mark;
}
