/**
 * The version of the meaning of evaluation (semantic versioning), recorded with every snapshot so that its figures can
 * be recomputed. A change that can alter any outcome of any case raises the first number.
 */
export const ENGINE_VERSION = '1.0.0';
