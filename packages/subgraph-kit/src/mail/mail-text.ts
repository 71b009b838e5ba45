import { type MailPart } from './mail-template.js';

/** Said at the end of every mail. */
export const FOOTER = 'This mail was sent by the audit platform itself. Answers to it are not read.';

/** The plain text of a mail. */
export function mailText(body: readonly MailPart[]): string {
  return [...body.map(partText), `-- \n${FOOTER}`].join('\n\n') + '\n';
}

function partText(part: MailPart): string {
  switch (part.kind) {
    case 'PARAGRAPH':
      return part.text;
    case 'LIST':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'FACTS':
      return part.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'LINK':
      return `${part.text}:\n${part.url}`;
  }
}
