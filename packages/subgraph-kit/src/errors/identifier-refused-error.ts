import { Directive, Field, ObjectType } from 'type-graphql';
import { type IdentifierKind } from '@qip/identifier-screen/identifier-kind';
import { defineEnum } from '../schema/define-enum.js';
import { UserError } from './user-error.js';

export const IdentifierKindEnum = defineEnum<IdentifierKind>(
  'IdentifierKind',
  'The kind of identifying information that a value looks like.',
  {
    NHS_NUMBER: 'Ten digits whose check digit is that of an NHS number.',
    CHI_NUMBER: 'Ten digits that begin with a date and end with the check digit of a CHI number.',
    POSTCODE: 'A full postcode.',
    DATE_OF_BIRTH: 'A date that by its context or the age it implies is a date of birth.',
    NAME: "A person's or a place's name.",
    EMAIL_ADDRESS: 'An e-mail address.',
    PHONE_NUMBER: 'A telephone number.',
    SITE_CODE: 'An ODS code of a site or organisation.',
  },
);

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'A value looks like something that identifies a person or a place. It was neither stored nor logged.',
})
export class IdentifierRefusedError extends UserError {
  @Field(() => String, { description: 'The path of the field inside the input.' })
  readonly path: string;

  @Field(() => IdentifierKindEnum, { description: 'What the value looks like.' })
  readonly kind: IdentifierKind;

  constructor(path: string, kind: IdentifierKind, message: string) {
    super(message);
    this.path = path;
    this.kind = kind;
  }
}
