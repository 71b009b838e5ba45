import { type z } from 'zod';

/** A part of a mail's body, from which both its plain text and its HTML are made. All texts are plain: nothing in them is markup. */
export type MailPart =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  /** Labels with their values. */
  | { readonly kind: 'FACTS'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** `url` is an http(s) address, or a path on the gateway that begins with a slash. */
  | { readonly kind: 'LINK'; readonly text: string; readonly url: string };

/** What a mail says. */
export interface MailContent {
  readonly subject: string;
  readonly body: readonly MailPart[];
}

/** One kind of mail: what it has to know, and what it says. */
export interface MailTemplate<Facts extends object> {
  /** Kept with each mail; a template that was in use once keeps its name. */
  readonly name: string;
  /**
   * The facts as they are kept.
   * @throws when they are not those of this template
   */
  readonly parse: (facts: unknown) => Facts;
  /** What the mail says, of facts as they were kept. */
  readonly compose: (facts: unknown) => MailContent;
}

/**
 * Defines a kind of mail. Facts are few, and what they hold is JSON: names of cycles, days, counts, links; never an address
 * or a person's name, which are looked up when the mail is sent, and never anything of a case.
 */
export function defineMailTemplate<Facts extends object>(definition: {
  readonly name: string;
  readonly facts: z.ZodType<Facts>;
  readonly subject: (facts: Facts) => string;
  readonly body: (facts: Facts) => readonly MailPart[];
}): MailTemplate<Facts> {
  const parse = (facts: unknown): Facts => definition.facts.parse(facts);
  return {
    name: definition.name,
    parse,
    compose: (kept) => {
      const facts = parse(kept);
      return { subject: definition.subject(facts), body: definition.body(facts) };
    },
  };
}
