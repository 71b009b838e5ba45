import type { AuditTool } from './audit-tool.js';

/** The columns of a tool's CSV file in the order of the form: the names of its items. */
export function csvColumns(tool: AuditTool): readonly string[] {
  return tool.items.map((item) => item.name);
}
