/**
 * One answer: yes/no, a number, an option's code, a text, an ISO civil date, or the codes of several options.
 * 0, false and an empty list are answers.
 */
export type AnswerValue = boolean | number | string | readonly string[];

/** The answers of one case by item name. An item that is absent or null has no value: it is missing. */
export type Answers = Readonly<Record<string, AnswerValue | null>>;
