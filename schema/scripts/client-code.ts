import { generate } from '@graphql-codegen/cli';
import { SCHEMA_DIRECTORY } from './schema-directory.js';

/** The typed form of the clients' documents, by path below `schema/`. */
export async function makeClientCode(api: string): Promise<Readonly<Record<string, string>>> {
  const generated: unknown = await generate(
    {
      schema: api,
      documents: [`${SCHEMA_DIRECTORY}operations/**/*.graphql`],
      generates: {
        'src/generated/': {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            enumsAsTypes: true,
            useTypeImports: true,
            avoidOptionals: { field: true },
            immutableTypes: true,
            strictScalars: true,
            scalars: { ID: 'string', LocalDate: 'string', DateTime: 'string', JSONObject: 'Record<string, unknown>' },
          },
        },
      },
      silent: true,
    },
    false,
  );
  // The documents are imported by name; the generated look-up by source text would only repeat them.
  const documents = filesOf(generated).filter(({ filename }) => filename.endsWith('/graphql.ts'));
  return Object.fromEntries(documents.map(({ content }) => ['src/generated/graphql.ts', content]));
}

interface GeneratedFile {
  readonly filename: string;
  readonly content: string;
}

/** The generator's own type for what it returns is `any`. */
function filesOf(generated: unknown): readonly GeneratedFile[] {
  return Array.isArray(generated) ? generated.filter(isGeneratedFile) : [];
}

function isGeneratedFile(value: unknown): value is GeneratedFile {
  return typeof value === 'object' && value !== null && 'filename' in value && 'content' in value;
}
