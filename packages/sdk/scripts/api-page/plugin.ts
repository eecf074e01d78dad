/** Makes TypeDoc's page one for people who use the package: what they cannot call or need not read twice is left out. */
import {
  type Application,
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type Context,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
  UnknownType,
} from 'typedoc';

/** The one class that is made with `new` by those who use the package. */
const OURS_TO_MAKE = 'Converter';
const FIRST = ['Converter', 'Job', 'ConversionResult'];
/** After TypeDoc's own steps. */
const AT_LAST = -10_000;
const LOW_LEVEL = 'Low-level client, from `@converter/sdk/api`';
const CONTRACT = '[`openapi.json`](../packages/openapi/openapi.json)';

export function load({ converter }: Application): void {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
    // Several reflections can share a comment.
    const comments = new Set(Object.values(project.reflections).map(({ comment }) => comment));
    for (const comment of comments) {
      if (!comment) continue;
      adoptDescription(comment);
      nameWhatIsThrown(comment, project);
    }
    for (const reflection of [...(project.children ?? [])]) {
      const { fileName = '' } = project.getSymbolIdFromReflection(reflection) ?? {};
      if (/\/errors\//.test(fileName) && reflection.kindOf(ReflectionKind.Class)) {
        putInGroup(reflection, 'Errors');
        reflection.children?.filter(({ name }) => name === 'name').forEach(remove);
      }
      if (/src\/api\./.test(fileName)) putInGroup(reflection, LOW_LEVEL);
      // TypeScript's form of every route. The contract itself says it better.
      if (reflection.name === 'paths') {
        reflection.children?.slice().forEach(remove);
        reflection.comment = new Comment([{ kind: 'text', text: `Every route, as in ${CONTRACT}.` }], []);
        putInGroup(reflection, LOW_LEVEL);
      }
      if (reflection.kindOf(ReflectionKind.Class) && reflection.name !== OURS_TO_MAKE) {
        const isTold = ({ inheritedFrom, kind }: DeclarationReflection) =>
          inheritedFrom !== undefined || kind === ReflectionKind.Constructor;
        reflection.children?.filter(isTold).forEach(remove);
      }
    }
  });

  // By then TypeDoc has taken over the comments of base classes that are not public, and they need not be named.
  converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }: Context) => {
      const classes = project.groups?.find(({ title }) => title === 'Classes');
      classes?.children.sort((a, b) => FIRST.indexOf(a.name) - FIRST.indexOf(b.name));
      for (const reflection of Object.values(project.reflections)) {
        const member = reflection as DeclarationReflection | SignatureReflection;
        if (member.kindOf(ReflectionKind.Parameter) && member.name === '__namedParameters')
          member.name = 'options';
        if (member.type?.type === 'predicate') shorten(member as SignatureReflection);
        if (!member.inheritedFrom?.reflection) delete member.inheritedFrom;
        if (!member.overwrites?.reflection) delete member.overwrites;
        if ('extendedTypes' in member && !member.extendedTypes?.some(isOnPage)) delete member.extendedTypes;
        if ('typeHierarchy' in member && !member.extendedTypes && !member.extendedBy)
          delete member.typeHierarchy;
      }
    },
    AT_LAST,
  );
}

function isOnPage(type: SomeType): boolean {
  return type.type === 'reference' && type.reflection !== undefined;
}

/** The contract's types are generated, with a tag where this page has a sentence. */
function adoptDescription(comment: Comment): void {
  const description = comment.getTag('@description');
  if (!description) return;
  comment.summary = description.content;
  comment.removeTags('@description');
  comment.removeTags('@example');
}

/** TypeDoc leaves out which error a sentence is about. */
function nameWhatIsThrown(comment: Comment, project: ProjectReflection): void {
  const thrown = comment.getTags('@throws');
  if (thrown.length === 0) return;
  comment.removeTags('@throws');
  const content = thrown.flatMap(({ typeAnnotation = '', content }): CommentDisplayPart[] => {
    const text = typeAnnotation.replaceAll(/[{}]/g, '');
    const target = project.getChildByName(text);
    if (!target)
      throw new Error(`There is a comment with an error that is not public: @throws ${typeAnnotation}`);
    const link: CommentDisplayPart = { kind: 'inline-tag', tag: '@link', text, target };
    return [
      { kind: 'text', text: '- ' },
      link,
      { kind: 'text', text: ' ' },
      ...content,
      { kind: 'text', text: '\n' },
    ];
  });
  comment.blockTags.push(new CommentTag('@throws', content));
}

/** A guard for a union is shown with all its members, which are listed elsewhere. */
function shorten({ type, typeParameters = [] }: SignatureReflection): void {
  if (type?.type !== 'predicate' || type.targetType?.type !== 'union') return;
  const [name] = typeParameters;
  if (!name) {
    type.targetType = new UnknownType('Extract<AnyConverterError, { status: number }>');
    return;
  }
  type.targetType = new UnknownType(`Extract<AnyConverterError, { name: ${name.name} }>`);
  name.type = new UnknownType("AnyConverterError['name']");
}

function putInGroup({ comment, signatures }: DeclarationReflection, text: string): void {
  for (const own of [comment, ...(signatures ?? []).map((signature) => signature.comment)]) {
    own?.blockTags.push(new CommentTag('@group', [{ kind: 'text', text }]));
  }
}

function remove(reflection: Reflection): void {
  reflection.project.removeReflection(reflection);
}
