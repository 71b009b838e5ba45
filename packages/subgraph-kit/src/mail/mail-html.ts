import { escaped } from './escaped.js';
import { type MailContent, type MailPart } from './mail-template.js';
import { mailLayout } from './mail-layout.js';

/** The HTML of a mail: its parts, every text escaped, in the one layout. */
export async function mailHtml({ subject, body }: MailContent): Promise<string> {
  const pieces = await mailLayout();
  return pieces
    .map((piece) => {
      if (piece.kind === 'MARKUP') return piece.html;
      return piece.kind === 'TITLE' ? escaped(subject) : body.map(partHtml).join('');
    })
    .join('');
}

const PARAGRAPH = 'margin:0 0 16px';
const BUTTON =
  'display:inline-block;padding:12px 20px;background:#003087;color:#ffffff;text-decoration:none;border-radius:4px';
const CELL = 'padding:6px 12px 6px 0;text-align:left;vertical-align:top;border-bottom:1px solid #d8dde0';

function partHtml(part: MailPart): string {
  switch (part.kind) {
    case 'PARAGRAPH':
      return `<p style="${PARAGRAPH}">${escaped(part.text).replaceAll('\n', '<br>')}</p>`;
    case 'LIST':
      return `<ul style="margin:0 0 16px;padding-left:24px">${part.items.map((item) => `<li style="margin:0 0 6px">${escaped(item)}</li>`).join('')}</ul>`;
    case 'FACTS':
      return `<table style="width:100%;margin:0 0 16px;border-collapse:collapse">${part.rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" style="${CELL};font-weight:bold">${escaped(label)}</th><td style="${CELL}">${escaped(value)}</td></tr>`,
        )
        .join('')}</table>`;
    case 'LINK':
      return `<p style="${PARAGRAPH}"><a href="${escaped(part.url)}" style="${BUTTON}">${escaped(part.text)}</a></p>`;
  }
}
