import MailComposer from 'nodemailer/lib/mail-composer';
import { mailHtml } from './mail-html.js';
import { type MailContent, type MailPart } from './mail-template.js';
import { mailText } from './mail-text.js';

/** From whom and to whom a mail goes, and by what it is known. */
export interface MailHeads {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** The same at every attempt: whoever gets a mail twice can tell. */
  readonly messageId: string;
  readonly date: Date;
  /** The gateway's address, before which paths in links are put. */
  readonly publicUrl: string;
}

const LONGEST_SUBJECT = 200;

/** The message as it goes over the wire: plain text and HTML of the same parts. */
export async function mailMessage(content: MailContent, heads: MailHeads): Promise<Buffer> {
  const subject = oneLine(content.subject).slice(0, LONGEST_SUBJECT);
  const body = content.body.map((part) => withWholeAddress(part, heads.publicUrl));
  return new MailComposer({
    from: heads.from,
    to: { name: oneLine(heads.to.name), address: heads.to.address },
    subject,
    text: mailText(body),
    html: await mailHtml({ subject, body }),
    messageId: heads.messageId,
    date: heads.date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  })
    .compile()
    .build();
}

/** What stands in a header stays in its line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function withWholeAddress(part: MailPart, publicUrl: string): MailPart {
  if (part.kind !== 'LINK') return part;
  const url = part.url.startsWith('/') ? `${publicUrl}${part.url}` : part.url;
  const scheme = URL.parse(url)?.protocol;
  if (scheme !== 'https:' && scheme !== 'http:') throw new Error('A link in a mail leads to an http(s) address.');
  return { ...part, url };
}
