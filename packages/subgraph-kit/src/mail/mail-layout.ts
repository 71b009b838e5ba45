import { FOOTER } from './mail-text.js';

/** A piece of the layout as it is, or a place where something goes in. */
export type LayoutPiece =
  { readonly kind: 'MARKUP'; readonly html: string } | { readonly kind: 'TITLE' } | { readonly kind: 'BODY' };

const TITLE = '@@title@@';
const BODY = '@@body@@';

/** One column, which a phone shows as wide as it is. No picture and no font comes from anywhere: nothing tells who reads a mail. */
const LAYOUT = `
  <mjml lang="en-GB" dir="ltr">
    <mj-head>
      <mj-title>${TITLE}</mj-title>
      <mj-attributes>
        <mj-all font-family="Arial, Helvetica, sans-serif" />
        <mj-text font-size="16px" line-height="24px" color="#212b32" padding="12px 24px" />
      </mj-attributes>
    </mj-head>
    <mj-body background-color="#f0f4f5">
      <mj-section background-color="#003087" padding="0">
        <mj-column><mj-text color="#ffffff" font-weight="bold">Prescribing quality improvement</mj-text></mj-column>
      </mj-section>
      <mj-section background-color="#ffffff" padding="12px 0 0">
        <mj-column><mj-text>${BODY}</mj-text></mj-column>
      </mj-section>
      <mj-section padding="0">
        <mj-column><mj-text font-size="13px" line-height="20px" color="#4c6272">${FOOTER}</mj-text></mj-column>
      </mj-section>
    </mj-body>
  </mjml>`;

let compiled: Promise<readonly LayoutPiece[]> | null = null;

/**
 * The compiled layout, cut where subject and parts go in, so that nothing in these is ever looked at as part of it. MJML is
 * loaded when the first mail is sent and not before (half a second of a processor's time), and compiles once: after that a
 * mail costs a few joined strings.
 */
export function mailLayout(): Promise<readonly LayoutPiece[]> {
  compiled ??= compile();
  return compiled;
}

async function compile(): Promise<readonly LayoutPiece[]> {
  const { default: toHtml } = await import('mjml');
  const { html } = await toHtml(LAYOUT, { validationLevel: 'strict', keepComments: false });
  return html.split(new RegExp(`(${TITLE}|${BODY})`)).map((piece) => {
    if (piece === TITLE) return { kind: 'TITLE' };
    return piece === BODY ? { kind: 'BODY' } : { kind: 'MARKUP', html: piece };
  });
}
