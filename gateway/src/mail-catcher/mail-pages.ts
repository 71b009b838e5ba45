import { escaped } from '@qip/subgraph-kit/mail/escaped';
import { CIVIL_TIME_ZONE } from '@qip/subgraph-kit/values/local-date';
import { type CaughtMail, type MailSummary } from './caught-mail.js';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: CIVIL_TIME_ZONE });

const STYLE = `
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #212b32; background: #f0f4f5; }
  main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.1rem; }
  a { color: #005eb8; }
  table { width: 100%; border-collapse: collapse; background: #fff; }
  th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid #d8dde0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  td.when { white-space: nowrap; }
  pre { padding: 1rem; background: #fff; white-space: pre-wrap; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 36rem; border: 1px solid #d8dde0; background: #fff; }`;

/** The list of a demo's mails. */
export function mailListPage(mails: readonly MailSummary[]): string {
  const rows = mails.map(
    ({ id, at, to, subject }) =>
      `<tr><td class="when">${when(at)}</td><td>${escaped(to)}</td><td><a href="/mails/${escaped(id)}">${escaped(subject)}</a></td></tr>`,
  );
  const list = `<table><thead><tr><th scope="col">When</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page(
    'Mails of this demonstration',
    `<p>What the platform has written, the newest first. Nothing of it left this machine: all people are made up.</p>
     ${mails.length === 0 ? '<p>There is none yet.</p>' : list}`,
  );
}

/** One mail: its plain text, and its HTML in a frame that may do nothing. */
export function mailPage({ id, at, from, to, subject, text, html }: CaughtMail): string {
  const frame =
    html === null
      ? ''
      : `<h2>HTML</h2><iframe sandbox src="/mails/${escaped(id)}/html" title="The mail as HTML"></iframe>`;
  return page(
    subject,
    `<p><a href="/mails">All mails</a></p>
     <table>
       <tr><th scope="row">When</th><td>${when(at)}</td></tr>
       <tr><th scope="row">From</th><td>${escaped(from)}</td></tr>
       <tr><th scope="row">To</th><td>${escaped(to)}</td></tr>
     </table>
     <h2>Plain text</h2><pre>${escaped(text)}</pre>
     ${frame}`,
  );
}

function when(at: string): string {
  return escaped(WHEN.format(new Date(at)));
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body>
</html>`;
}
