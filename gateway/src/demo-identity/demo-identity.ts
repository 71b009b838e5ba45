import { type DemoIssuer } from './demo-issuer.js';

/** Whether demo people can sign in through this gateway, and who signs their tokens: this process or another one. */
export type DemoIdentity =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'HERE'; readonly issuer: DemoIssuer }
  | { readonly kind: 'ELSEWHERE'; readonly url: string };
