import { OptionDefaults } from 'typedoc';

/** @type {Partial<import('typedoc').TypeDocOptions> & Partial<import('typedoc-plugin-markdown').PluginOptions>} */
export default {
  name: 'The API of @converter/sdk',
  // One page for both entries of the package.
  entryPoints: ['scripts/api-page/entries.ts'],
  tsconfig: 'tsconfig.json',
  plugin: ['typedoc-plugin-markdown', './scripts/api-page/plugin.ts'],
  out: '../../docs',
  cleanOutputDir: false,
  entryFileName: 'sdk-api',
  outputFileStrategy: 'modules',
  readme: 'none',
  disableSources: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true,
  // `tsc` does that, and says it better.
  skipErrorChecking: true,
  sort: ['source-order'],
  groupOrder: [
    'Constructors',
    'Properties',
    'Methods',
    'Classes',
    'Functions',
    'Interfaces',
    'Type Aliases',
    'Errors',
    '*',
  ],
  useCodeBlocks: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  preservedTypeAnnotationTags: ['@throws'],
  // openapi-typescript writes it.
  blockTags: [...OptionDefaults.blockTags, '@description'],
  // What is public is documented, and every link leads somewhere.
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, rewrittenLink: true, notDocumented: true },
  // Names for what they stand for: the contract's JSON, the table of formats, bytes, steps on the way.
  intentionallyNotExported: [
    ...['Schemas', 'Targets', 'Bytes', 'IsOtherName', 'TargetsOf'],
    ...['Canonical', 'OptionsIn', 'TargetOptions', 'SourcesOf'],
  ],
  intentionallyNotDocumented: ['isConverterError.__type.name'],
};
