import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A version of a programme as a file of the form qip-programme/1: what `importProgramme` reads. The files of an approved version are public, and their addresses stay; others hold for ten minutes and take the token of a member of the central team.',
})
export class ProgrammeExports {
  @Field(() => String, { description: 'The address of the file in YAML.' })
  readonly yamlUrl: string;

  @Field(() => String, { description: 'The address of the same in JSON.' })
  readonly jsonUrl: string;

  @Field(() => String, { description: 'The address of the JSON Schema of these files, for editors.' })
  readonly schemaUrl: string;

  @Field(() => String, { description: 'The address of the list of all approved versions with their files, in JSON.' })
  readonly catalogueUrl: string;

  constructor(urls: Readonly<Record<'yamlUrl' | 'jsonUrl' | 'schemaUrl' | 'catalogueUrl', string>>) {
    this.yamlUrl = urls.yamlUrl;
    this.jsonUrl = urls.jsonUrl;
    this.schemaUrl = urls.schemaUrl;
    this.catalogueUrl = urls.catalogueUrl;
  }
}
