/**
 * The path of a mistake as the audit engine names it (`items[2].name`, `standards[0].metWhen`), as a path inside the
 * input, in the form of every other refusal: `auditTool.items.2.name`, `standards.0.metWhen`.
 */
export function inputPath(enginePath: string): string {
  const dotted = enginePath.replaceAll(/\[(\d+)\]/g, '.$1');
  return dotted.startsWith('standards.') ? dotted : `auditTool.${dotted}`;
}
