/** What a value looks like that was refused because it may identify a person or a place. */
export type IdentifierKind =
  'NHS_NUMBER' | 'CHI_NUMBER' | 'POSTCODE' | 'DATE_OF_BIRTH' | 'NAME' | 'EMAIL_ADDRESS' | 'PHONE_NUMBER' | 'SITE_CODE';
